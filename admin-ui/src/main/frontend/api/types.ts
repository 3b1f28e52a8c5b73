/** What `/care-api/v1` answers; instants are ISO-8601 in UTC, amounts are decimal strings. */

import type { Held } from './desk.ts';

export type Status = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed';
export type Direction = 'in' | 'out';
export type Visibility = 'public' | 'internal';

export interface Me {
  id: number;
  login: string;
  name: string;
  permissions: string[];
  csrf: string;
  locale: string;
  shopName: string;
  features: Record<string, boolean>;
  position: number;
}

export interface Agent {
  id: number;
  login: string;
  name: string;
}

export interface ViewCount {
  key: string;
  count: number;
}

export interface Summary {
  number: string;
  subject: string;
  status: Status;
  type: string;
  topic: string;
  topicLabel: string;
  channel: string;
  requester: { name: string; email: string };
  orderNumber: string | null;
  assignee: Agent | null;
  createdAt: string;
  updatedAt: string;
  lastMessage: { excerpt: string; direction: Direction; at: string } | null;
  locale: string;
  queue: string;
  priority: string;
  version?: number;
  /** Where it will be once an answer that waits has gone out. */
  heldStatus?: Status | null;
}

export interface TicketPage {
  items: Summary[];
  next: string | null;
}

export interface Attachment {
  id: number;
  name: string;
  contentType: string;
  size: number;
  url: string;
  picture: boolean;
  /** Shown among the words of a formatted mail. */
  inline?: boolean;
}

export interface Delivery {
  state: 'queued' | 'sent' | 'failed';
  error: string | null;
  at: string | null;
}

/** What became of a message for one person it went to. */
export interface RecipientState {
  mailId: number;
  kind: 'to' | 'cc' | 'bcc';
  recipient: string | null;
  state: 'queued' | 'sending' | 'sent' | 'delayed' | 'bounced' | 'failed' | 'cancelled' | 'suppressed';
  code: string | null;
  error: string | null;
  at: string;
}

export interface Address {
  name: string | null;
  email: string;
}

export interface Appointment {
  method: string;
  summary: string;
  start: string | null;
  end: string | null;
  allDay: boolean;
  place: string | null;
  organiser: string | null;
}

/** What the receiving server found out about the sender of a mail. */
export interface VerdictFacts {
  spf: string;
  dkim: string;
  dmarc: string;
  overall: 'pass' | 'fail' | 'unknown';
  by: string | null;
}

/** The mail a message came in. */
export interface MailOfMessage {
  inboundId: number;
  from: Address;
  replyTo: Address | null;
  to: Address[];
  cc: Address[];
  subject: string;
  nature: string;
  verdict: VerdictFacts;
  newcomer: boolean;
  unverified: boolean;
  cut: boolean;
  /** Ids of further accounts the same mail came to. */
  copies: number[];
  quotedText: string | null;
  quotedHtml: string | null;
  calendar: Appointment | null;
  trouble: string[];
}

/** A file that was not taken in, and why. */
export interface Withheld {
  name: string;
  size: number;
  reason: string;
}

export interface Author {
  kind: string;
  /** Null for the system, and for people who are gone. */
  name: string | null;
}

export interface Message {
  id: number;
  direction: Direction;
  visibility: Visibility;
  author: Author;
  channel: string;
  text: string;
  html: string | null;
  at: string;
  locale: string;
  attachments: Attachment[];
  delivery: Delivery | null;
  deliveries?: RecipientState[];
  kind?: 'words' | 'automatic' | 'forward' | 'third_party' | 'call';
  mail?: MailOfMessage | null;
  withheld?: Withheld[];
}

export interface TimelineEntry {
  type: string;
  at: string;
  actor: Author;
  facts: Record<string, unknown>;
}

export interface OrderLine {
  id: number;
  name: string;
  quantity: number;
  unitPrice: string;
  total: string;
  pictureUrl: string | null;
  selected: boolean;
}

export interface OrderPayment {
  type: string;
  amount: string;
  state: string;
  cardBrand: string | null;
  lastFour: string | null;
  captured: string;
  refunded: string;
}

/** What was reported of a shipment; code and address are null for those who see personal data masked. */
export interface Tracking {
  carrier: string | null;
  trackingCode: string | null;
  trackingUrl: string | null;
  shippedAt: string | null;
  expectedAt: string | null;
  deliveredAt: string | null;
}

export interface Shipment {
  method: string | null;
  status: string | null;
  address: string[];
  items: { orderItemId: number; name: string; quantity: number }[];
  tracking: Tracking | null;
}

export interface Order {
  number: string;
  submittedAt: string | null;
  status: string;
  currency: string;
  lines: OrderLine[];
  subTotal: string;
  shipping: string;
  tax: string;
  total: string;
  payments: OrderPayment[];
  shipments: Shipment[];
  adminUrl: string | null;
}

export interface Customer {
  id: number | null;
  name: string;
  email: string;
  locale: string | null;
  orders: number;
  tickets: number;
  since: string | null;
  adminUrl: string | null;
}

export interface OtherTicket {
  number: string;
  subject: string;
  status: Status;
  updatedAt: string;
}

export interface Detail extends Summary {
  id: number;
  version: number;
  allowedStatuses: Status[];
  items: { orderItemId: number; name: string; quantity: number }[];
  messages: Message[];
  timeline: TimelineEntry[];
  order: Order | null;
  customer: Customer | null;
  otherTickets: OtherTicket[];
  previousNumber: string | null;
  held?: Held[];
}

export interface NewMessage {
  text: string;
  visibility: Visibility;
  thenStatus?: Status;
  uploads?: string[];
  /** The newest message on the screen. */
  seen?: number | null;
  /** Waiting answers of others that one knows of. */
  seenHeld?: number[];
}

export interface Uploaded {
  uploadId: string;
  name: string;
  size: number;
  contentType: string;
  picture: boolean;
}

export interface CareEvent {
  position: number;
  id: number;
  type: string;
  subject: { type: string; id: number; number?: string };
  actor: { kind: string; id?: number | null; name?: string };
  at: string;
  facts: Record<string, unknown>;
}

export interface EventPage {
  events: CareEvent[];
  position: number;
}

/** What exists of a person, counted by kind. */
export type Counts = Record<string, number>;

export interface FieldError {
  field: string;
  code: string;
  detail: string;
}
