/**
 * For links that the page answers itself: runs `act` on a plain click and leaves every other (new tab, new window,
 * download, another button) to the browser.
 */
export function plainClick(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  };
}
