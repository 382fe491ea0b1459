/**
 * The kinds of contact and what each means in the event codings that researchers use.
 * PLOVER: https://github.com/openeventdata/PLOVER; CAMEO: the 2012 codebook, root 04 (consult) and 05.
 */
export const KINDS = ['in-person', 'video', 'phone', 'message', 'multilateral', 'envoy'] as const;
export type Kind = (typeof KINDS)[number];

/** PLOVER's event type and mode for a contact; CAMEO is derived from it when exporting. */
export interface KindCoding {
  /** The two leaders dealt with each other in person or by a medium, not through others. */
  readonly direct: boolean;
  readonly plover: { readonly event: 'CONSULT' | 'SUPPORT'; readonly mode: 'visit' | 'phone' | 'multilateral' | null };
  /** How much a mark of this kind asks for attention when space is short; larger first. */
  readonly weight: number;
}

export const KIND_CODING: Readonly<Record<Kind, KindCoding>> = {
  'in-person': { direct: true, plover: { event: 'CONSULT', mode: 'visit' }, weight: 6 },
  video: { direct: true, plover: { event: 'CONSULT', mode: 'phone' }, weight: 5 },
  phone: { direct: true, plover: { event: 'CONSULT', mode: 'phone' }, weight: 4 },
  multilateral: { direct: false, plover: { event: 'CONSULT', mode: 'multilateral' }, weight: 3 },
  envoy: { direct: false, plover: { event: 'CONSULT', mode: 'visit' }, weight: 2 },
  message: { direct: true, plover: { event: 'SUPPORT', mode: null }, weight: 1 },
};

export const STATUSES = ['occurred', 'announced', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

export const isKind = (value: string): value is Kind => (KINDS as readonly string[]).includes(value);
