package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** LibreOffice Calc without a window, in a profile of its own that is set to one country. */
final class Calc {

  private final Path folder;
  private final String locale;

  /** A cell as the spreadsheet holds it. */
  record Cell(String type, String value, boolean formula) {}

  private Calc(Path folder, String locale) {
    this.folder = folder;
    this.locale = locale;
  }

  /** Calc as in the Netherlands ({@code nl-NL}), or elsewhere; works in the folder. */
  static Calc of(Path folder, String locale) throws IOException {
    boolean there = false;
    for (String path : System.getenv("PATH").split(":", -1)) {
      there |= Files.isExecutable(Path.of(path, "soffice"));
    }
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("soffice is missing; .ci/run installs it");
    }
    Assumptions.assumeTrue(
        there, "LibreOffice is not installed here: apt-get install libreoffice-calc-nogui");
    Calc calc = new Calc(folder, locale);
    Files.createDirectories(folder.resolve(locale + "/user"));
    Files.writeString(
        folder.resolve(locale + "/user/registrymodifications.xcu"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
        <value>LOCALE</value></prop></item></oor:items>
        """
            .replace("LOCALE", locale));
    return calc;
  }

  /** The rows of a CSV file as a spreadsheet takes them in. */
  List<List<Cell>> open(Path csv, char separator) throws IOException {
    Document sheet = read(convert(csv, separator, true, "fods", folder.resolve(locale + "-open")));
    return cells(sheet.getDocumentElement());
  }

  /** The sheets of a workbook, by name, each with its rows. */
  Map<String, List<List<Cell>>> openWorkbook(Path workbook) throws IOException {
    NodeList tables = workbook(workbook).getElementsByTagName("table:table");
    Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
    for (int i = 0; i < tables.getLength(); i++) {
      Element table = (Element) tables.item(i);
      sheets.put(table.getAttribute("table:name"), cells(table));
    }
    return sheets;
  }

  /** The ranges of a workbook that have filters. */
  List<String> filters(Path workbook) throws IOException {
    NodeList ranges = workbook(workbook).getElementsByTagName("table:database-range");
    List<String> filters = new ArrayList<>();
    for (int i = 0; i < ranges.getLength(); i++) {
      Element range = (Element) ranges.item(i);
      if (range.getAttribute("table:display-filter-buttons").equals("true")) {
        filters.add(range.getAttribute("table:target-range-address"));
      }
    }
    return filters;
  }

  private Document workbook(Path workbook) throws IOException {
    return read(convert(workbook, List.of(), "fods", folder.resolve(locale + "-book")));
  }

  /**
   * Opens a CSV file with all that the import dialog offers left as it is, and saves it as CSV.
   *
   * @param detect whether "detect special numbers" was ticked, though
   */
  Path openAndSave(Path csv, char separator, boolean detect) throws IOException {
    Path saved = folder.resolve(locale + "-saved-" + detect);
    return convert(csv, separator, detect, "csv:Text - txt - csv (StarCalc):59,34,76", saved);
  }

  private Path convert(Path csv, char separator, boolean detect, String form, Path into)
      throws IOException {
    String filter = "--infilter=CSV:" + (int) separator + ",34,76,1,,0,false," + detect;
    return convert(csv, List.of(filter), form, into);
  }

  private Path convert(Path file, List<String> options, String form, Path into) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve(locale).toUri());
    command.add("--headless");
    command.addAll(options);
    command.addAll(List.of("--convert-to", form, "--outdir", into.toString(), file.toString()));
    Path log = folder.resolve("soffice.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    String name = file.getFileName().toString().replaceFirst("\\.(csv|xlsx)$", "");
    Path result = into.resolve(name + (form.startsWith("csv") ? ".csv" : "." + form));
    if (!Files.exists(result)) {
      throw new IOException("soffice: " + Files.readString(log));
    }
    return result;
  }

  private static Document read(Path flatOds) throws IOException {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(flatOds.toFile());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private static List<List<Cell>> cells(Element table) {
    NodeList rows = table.getElementsByTagName("table:table-row");
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < rows.getLength(); i++) {
      cells.add(cellsOf((Element) rows.item(i)));
    }
    return cells;
  }

  private static List<Cell> cellsOf(Element row) {
    NodeList elements = row.getElementsByTagName("table:table-cell");
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      Element cell = (Element) elements.item(i);
      String type = cell.getAttribute("office:value-type");
      String value =
          switch (type) {
            case "date" -> cell.getAttribute("office:date-value");
            case "float" -> cell.getAttribute("office:value");
            default -> cell.getTextContent().strip();
          };
      String repeated = cell.getAttribute("table:number-columns-repeated");
      int times = repeated.isEmpty() ? 1 : Math.min(50, Integer.parseInt(repeated));
      for (int j = 0; j < times; j++) {
        cells.add(new Cell(type, value, !cell.getAttribute("table:formula").isEmpty()));
      }
    }
    return cells;
  }
}
