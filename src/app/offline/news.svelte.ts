/** Whether the reader is being told of a newer version. */
export class News {
  told = $state(false);
}
