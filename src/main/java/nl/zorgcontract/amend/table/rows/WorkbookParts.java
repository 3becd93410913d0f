package nl.zorgcontract.amend.table.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.zorgcontract.amend.io.BlockInput;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;

/**
 * The parts of a workbook, looked through once before its library reads them: a book that would
 * fill the memory or keep the library busy without end is refused, and the merged cells, which the
 * library does not know, are taken down.
 */
final class WorkbookParts {

  /** Parts and what they unpack to, all together. */
  private static final int MOST_PARTS = 10_000;

  private static final long LARGEST_BOOK = 512L << 20;

  /** The library keeps each of them in memory; spreadsheets know some 65,000 formats of cells. */
  private static final int MOST_SHEETS = 10_000;

  private static final int MOST_FORMATS = 200_000;

  /** Of all sheets together: ranges of merged cells, and cells that are filled in for them. */
  private static final int MOST_MERGES = 100_000;

  private static final long MOST_FILLED = 50_000_000;
  private static final String WORKBOOK = "workbook";
  private static final String BINARY = "binaryWorkbook";

  private final String file;
  private final SheetParts sheetParts = new SheetParts();
  private final Map<String, List<MergedCells.Range>> merged = new HashMap<>();
  private boolean hasStyles;
  private boolean hasUncomputed;
  private boolean isPlain = true;
  private String kind = "archive";
  private boolean isBroken;
  private long unpacked;
  private int strings;
  private int sheets;
  private int formats;
  private int merges;
  private long filled;
  private int lastString = -1;

  private WorkbookParts(String file) {
    this.file = file;
  }

  /**
   * Looks through a book.
   *
   * @throws RefusedException where it is broken or beyond what is read
   */
  static WorkbookParts of(String file, byte[] book) {
    WorkbookParts parts = new WorkbookParts(file);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.limit(++count <= MOST_PARTS);
        parts.read(entry.getName(), parts.counted(zip));
      }
    } catch (IOException e) {
      throw broken(file);
    }
    if (!parts.kind.equals(WORKBOOK)) {
      throw FileKind.refused(file, parts.kind);
    }
    if (parts.isBroken || parts.sheetParts.isNamedTwice()) {
      throw broken(file);
    }
    parts.limit(parts.lastString < parts.strings);
    return parts;
  }

  static RefusedException broken(String file) {
    return RefusedException.of(file, Place.NONE, Message.of("workbook.broken"));
  }

  private void limit(boolean isWithin) {
    if (!isWithin) {
      throw RefusedException.of(file, Place.NONE, Message.of("workbook.tooLarge"));
    }
  }

  private InputStream counted(InputStream zip) {
    return new BlockInput(zip) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        unpacked += Math.max(read, 0);
        limit(unpacked <= LARGEST_BOOK);
        return read;
      }

      @Override
      public void close() {
        // The parts that follow are read from the same stream.
      }
    };
  }

  private void read(String name, InputStream part) throws IOException {
    hasStyles |= name.endsWith("styles.xml");
    if (name.endsWith("workbook.bin") || kind.equals(BINARY)) {
      kind = BINARY;
    } else if (name.startsWith("xl/") || name.endsWith("workbook.xml")) {
      kind = WORKBOOK;
    } else if (name.endsWith(".iwa")) {
      kind = "appleDocument";
    } else if (name.startsWith("word/") || name.startsWith("ppt/")) {
      kind = "document";
    } else if (name.equals("mimetype")) {
      kind = "openDocument";
    }
    if (isXml(name)) {
      try {
        readXml(name, part);
      } catch (RefusedException e) {
        throw e;
      } catch (XMLStreamException | RuntimeException e) {
        // What is wrong with the stream the parser may tell as anything; the rest tells the kind.
        isBroken = true;
      }
    }
    part.transferTo(OutputStream.nullOutputStream());
  }

  /** Everything but what programs keep as bytes, so that no part escapes by its name. */
  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.matches(".*\\.(png|jpe?g|gif|emf|wmf|bin|tiff?|bmp|ttf|fntdata)");
  }

  private void readXml(String name, InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    SheetLimits limits = new SheetLimits(this::limit);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("An office file has no entities");
      }
      limits.follow(event, xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        element(name, xml);
      }
    }
    lastString = Math.max(lastString, limits.lastString());
    hasUncomputed |= limits.hasUncomputed();
  }

  private void element(String part, XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "si" -> strings++;
      case "workbook" -> isPlain &= !PlainWorkbook.isStrict(xml.getNamespaceURI());
      case "c" -> isPlain &= !PlainWorkbook.isDay(xml.getAttributeValue(null, "t"));
      case "rPh" -> isPlain &= !PlainWorkbook.isSheet(part);
      case "sheet" -> {
        limit(++sheets <= MOST_SHEETS);
        sheetParts.sheet(part, xml);
      }
      case "xf", "numFmt" -> limit(++formats <= MOST_FORMATS);
      case "Relationship" -> sheetParts.relationship(part, xml);
      case "mergeCell" -> {
        limit(++merges <= MOST_MERGES);
        List<MergedCells.Range> ranges =
            merged.computeIfAbsent(SheetParts.key(part), key -> new ArrayList<>());
        MergedCells.Range.of(xml.getAttributeValue(null, "ref")).ifPresent(ranges::add);
      }
      default -> {
        // Nothing to take down.
      }
    }
  }

  /** Whether it says how cells are shown, without which no day is told from a number. */
  boolean hasStyles() {
    return hasStyles;
  }

  /**
   * Whether a program wrote formulas that does not compute them: then an empty value of one is not
   * known to be an empty text.
   */
  boolean hasUncomputed() {
    return hasUncomputed;
  }

  /** Whether the library knows everything that its cells hold. */
  boolean isPlain() {
    return isPlain;
  }

  /** The merged cells of a sheet. */
  MergedCells merged(String sheet) {
    List<MergedCells.Range> ranges = merged.getOrDefault(sheetParts.of(sheet), List.of());
    return new MergedCells(ranges, this::fill);
  }

  /** Counts what is filled in for merged cells, of all sheets together. */
  private void fill(int cells) {
    filled += cells;
    limit(filled <= MOST_FILLED);
  }
}
