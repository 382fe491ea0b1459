/** What link-preview readers and search engines are told of a page. */
import { contentOf, type BundleIndex, type Contact, type ContactDetail } from '../../model/index.ts';
import { contactSummary, contactTitle } from './contact.ts';
import { html, jsonForScript, raw, type Html } from './html.ts';
import { PREVIEW_HEIGHT, PREVIEW_WIDTH } from './preview.ts';
import { SITE_NAME, SITE_TEXT } from './words.ts';

/** Addresses of a page: absolute where the site's public address is known, else relative to the page. */
export interface Addresses {
  readonly page: string;
  readonly root: string;
  readonly absolute: boolean;
}

/** The preview picture's name, beside the page it is of. */
export const PREVIEW_FILE = 'preview.png';

interface Card {
  readonly title: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  readonly data: unknown;
  readonly hidden?: boolean;
}

function head(card: Card, addresses: Addresses): Html {
  const canonical = addresses.absolute
    ? html`<link rel="canonical" href="${addresses.page}" /><meta property="og:url" content="${addresses.page}" />`
    : null;
  const picture = addresses.absolute ? `${addresses.page}${PREVIEW_FILE}` : `./${PREVIEW_FILE}`;
  return html`<title>${card.title}</title>
    <meta name="description" content="${card.description}" />
    ${canonical ? raw(canonical) : null} ${card.hidden ? raw(html`<meta name="robots" content="noindex" />`) : null}
    <meta property="og:type" content="${card.type}" />
    <meta property="og:site_name" content="${SITE_NAME.en}" />
    <meta property="og:title" content="${card.title}" />
    <meta property="og:description" content="${card.description}" />
    <meta property="og:locale" content="en_GB" />
    <meta property="og:locale:alternate" content="zh_CN" />
    <meta property="og:locale:alternate" content="zh_TW" />
    <meta property="og:locale:alternate" content="ru_RU" />
    <meta property="og:image" content="${picture}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${PREVIEW_WIDTH}" />
    <meta property="og:image:height" content="${PREVIEW_HEIGHT}" />
    <meta property="og:image:alt" content="${card.title}" />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content="${card.title}" />
    <meta name="twitter:description" content="${card.description}" />
    <meta name="twitter:image" content="${picture}" />
    <script type="application/ld+json">
      ${raw(jsonForScript(card.data) as Html)}
    </script>`;
}

export function startHead(index: BundleIndex, addresses: Addresses): Html {
  return head(
    {
      title: `${SITE_NAME.en} · ${SITE_NAME.zh}`,
      description: SITE_TEXT.en,
      type: 'website',
      data: {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        name: SITE_NAME.en,
        alternateName: SITE_NAME.zh,
        description: SITE_TEXT.en,
        temporalCoverage: `${index.span.start}/${index.span.end}`,
        inLanguage: ['en', 'zh-Hans'],
        isAccessibleForFree: true,
        ...(addresses.absolute ? { url: addresses.page } : {}),
      },
    },
    addresses,
  );
}

export function contactHead(contact: Contact, detail: ContactDetail, index: BundleIndex, addresses: Addresses): Html {
  return head(
    {
      title: `${contactTitle(contact, index, 'en')} · ${contactTitle(contact, index, 'zh-Hans')}`,
      description: contactSummary(contact, detail, 'en'),
      type: 'article',
      data: eventData(contact, detail, index, addresses),
      hidden: !contact.reviewed,
    },
    addresses,
  );
}

/** https://schema.org/Event; a call has a VirtualLocation, which asks for an address: the contact's own. */
function eventData(contact: Contact, detail: ContactDetail, index: BundleIndex, addresses: Addresses): unknown {
  const remote = contact.place === null;
  const { place } = contact;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: contactTitle(contact, index, 'en'),
    alternateName: contactTitle(contact, index, 'zh-Hans'),
    description: contactSummary(contact, detail, 'en'),
    startDate:
      contact.precision === 'day' ? contact.start : contact.start.slice(0, contact.precision === 'year' ? 4 : 7),
    endDate: contact.precision === 'day' ? contact.end : contact.end.slice(0, contact.precision === 'year' ? 4 : 7),
    eventStatus: `https://schema.org/Event${contact.status === 'cancelled' ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: `https://schema.org/${remote ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: place
      ? {
          '@type': 'Place',
          name: place.en,
          address: {
            '@type': 'PostalAddress',
            addressCountry: place.country,
            ...(place.city ? { addressLocality: place.city.en } : {}),
          },
          geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
        }
      : { '@type': 'VirtualLocation', url: addresses.page },
    attendee: contact.participants.map((id) => ({
      '@type': 'Person',
      name: index.people[id]?.[contentOf('en')] ?? id,
    })),
    ...(addresses.absolute ? { url: addresses.page, image: `${addresses.page}${PREVIEW_FILE}` } : {}),
    subjectOf: detail.sources.map((source) => ({
      '@type': 'CreativeWork',
      url: source.url,
      publisher: { '@type': 'Organization', name: source.publisher.en },
      inLanguage: source.language,
      ...(source.date ? { datePublished: source.date } : {}),
    })),
  };
}
