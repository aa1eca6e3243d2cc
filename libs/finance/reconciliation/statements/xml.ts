import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Refusal } from '#platform/kernel';
import { refuseFile, refuseOtherKinds } from './unreadable.js';

/**
 * An element: its child elements by name, its attributes by `@name`, its text under `#text`. Nothing is read as a
 * number.
 */
export interface XmlNode {
  [name: string]: XmlNode[] | string;
}

/** Reads bytes or text as XML without DTD and entities, namespaces dropped. Refuses BAD_INPUT (field `file`). */
export function readXml(file: string | Uint8Array): XmlNode {
  refuseOtherKinds(typeof file === 'string' ? Buffer.from(file.slice(0, 2_000)) : file);
  const xml = typeof file === 'string' ? file : decode(file);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml))
    refuseFile('DOCTYPE', 'The file has a document type declaration; statements have none');
  try {
    const checked = XMLValidator.validate(xml);
    if (checked === true) return parser.parse(xml) as XmlNode;
    return refuseFile('NOT_XML', `The file is not readable XML: ${checked.err.msg} (line ${checked.err.line})`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuseFile('NOT_XML', `The file is not readable XML: ${(error as Error).message}`); // nested too deep, say
  }
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/** By byte order mark, else by the declared encoding, else UTF-8; bytes that don't fit are refused, not replaced. */
function decode(bytes: Uint8Array): string {
  const declared = /^[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.[1];
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseFile('ENCODING', `The file's characters are not ${marked ?? declared ?? 'utf-8'}`);
  }
}

export const children = (node: XmlNode, name: string): XmlNode[] => {
  const found = node[name];
  return Array.isArray(found) ? found.map((each) => (typeof each === 'object' ? each : { '#text': each })) : [];
};

/** The first element at the path, or an empty one. */
export const at = (node: XmlNode, ...path: string[]): XmlNode =>
  path.reduce<XmlNode>((here, name) => children(here, name)[0] ?? {}, node);

/** The text of the first element at the path, '' when there is none. */
export const textAt = (node: XmlNode, ...path: string[]): string => ownText(at(node, ...path));

export const ownText = (node: XmlNode): string => {
  const value: unknown = node['#text'];
  return plain(typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '').trim();
};

export const attribute = (node: XmlNode, name: string): string => {
  const value = node[`@${name}`];
  return typeof value === 'string' ? plain(value).trim() : '';
};

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names and the numbers that XML itself knows; any other reference stays as it stands. */
const plain = (text: string): string =>
  text.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (all, name?: string, decimal?: string, hex?: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? all;
      const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
