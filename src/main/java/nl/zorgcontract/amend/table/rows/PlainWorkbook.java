package nl.zorgcontract.amend.table.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/**
 * A workbook written anew without what its library does not know. A cell that holds a day as a text
 * ({@code t="d"}) becomes a cell with that text; how a text is pronounced ({@code rPh}) is left out
 * of the cells; the namespaces of strict Office Open XML become those of the usual one.
 */
final class PlainWorkbook {

  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String USUAL = "http://schemas.openxmlformats.org/";

  private PlainWorkbook() {}

  /** Whether a namespace is one of strict Office Open XML. */
  static boolean isStrict(@Nullable String namespace) {
    return namespace != null && namespace.startsWith(STRICT);
  }

  /** Whether the library takes the cell for one that it does not know. */
  static boolean isDay(@Nullable String cellType) {
    return "d".equals(cellType);
  }

  /**
   * The book in a form that the library reads. It was found to be whole and within the limits.
   *
   * @throws XMLStreamException where a part is not of its form after all
   */
  static byte[] of(byte[] book) throws IOException, XMLStreamException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(book.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream to = new ZipOutputStream(plain)) {
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(part.getName()));
        if (isSheet(part.getName())) {
          copySheet(open(from), open(to));
        } else if (namesParts(part.getName())) {
          String xml = new String(from.readAllBytes(), StandardCharsets.ISO_8859_1);
          to.write(usual(xml).getBytes(StandardCharsets.ISO_8859_1));
        } else {
          from.transferTo(to);
        }
      }
    }
    return plain.toByteArray();
  }

  /** Whether a part holds cells. */
  static boolean isSheet(String part) {
    return part.contains("worksheets/") && part.endsWith(".xml");
  }

  private static boolean namesParts(String part) {
    return part.endsWith(".rels") || part.endsWith("workbook.xml");
  }

  private static String usual(String xml) {
    return xml.replace(STRICT + "officeDocument/", USUAL + "officeDocument/2006/")
        .replace(STRICT + "spreadsheetml/", USUAL + "spreadsheetml/2006/");
  }

  private static void copySheet(InputStream from, OutputStream to) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLEventReader in = factory.createXMLEventReader(from);
    XMLEventFactory events = XMLEventFactory.newFactory();
    XMLEventWriter out = XMLOutputFactory.newFactory().createXMLEventWriter(to, "UTF-8");
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (event.isStartElement() && isNamed(event.asStartElement(), "rPh")) {
        skip(in);
      } else {
        out.add(event.isStartElement() ? plain(event.asStartElement(), events) : event);
      }
    }
    out.close();
  }

  private static void skip(XMLEventReader in) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      XMLEvent event = in.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
  }

  private static XMLEvent plain(StartElement element, XMLEventFactory events) {
    if (!isNamed(element, "c")) {
      return element;
    }
    List<Attribute> attributes = new ArrayList<>();
    element.getAttributes().forEachRemaining(each -> attributes.add(plain(each, events)));
    return events.createStartElement(
        element.getName(), attributes.iterator(), element.getNamespaces());
  }

  private static Attribute plain(Attribute attribute, XMLEventFactory events) {
    boolean isType = attribute.getName().getLocalPart().equals("t");
    return isType && isDay(attribute.getValue())
        ? events.createAttribute(attribute.getName(), "str")
        : attribute;
  }

  private static boolean isNamed(StartElement element, String name) {
    return element.getName().getLocalPart().equals(name);
  }

  /** The part, which others follow in the same stream. */
  private static InputStream open(InputStream zip) {
    return new FilterInputStream(zip) {
      @Override
      public void close() {
        // The parts that follow are read from it.
      }
    };
  }

  private static OutputStream open(OutputStream zip) {
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() {
        // The parts that follow are written to it.
      }
    };
  }
}
