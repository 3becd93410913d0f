package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
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
    return cells(convert(csv, separator, true, "fods", folder.resolve(locale + "-open")));
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
    List<String> command =
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve(locale).toUri(),
            "--headless",
            "--infilter=CSV:" + (int) separator + ",34,76,1,,0,false," + detect,
            "--convert-to",
            form,
            "--outdir",
            into.toString(),
            csv.toString());
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
    String name = csv.getFileName().toString().replaceFirst("\\.csv$", "");
    Path result = into.resolve(name + (form.startsWith("csv") ? ".csv" : "." + form));
    if (!Files.exists(result)) {
      throw new IOException("soffice: " + Files.readString(log));
    }
    return result;
  }

  private static List<List<Cell>> cells(Path flatOds) throws IOException {
    try {
      NodeList rows =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(flatOds.toFile())
              .getElementsByTagName("table:table-row");
      List<List<Cell>> cells = new ArrayList<>();
      for (int i = 0; i < rows.getLength(); i++) {
        cells.add(cells((Element) rows.item(i)));
      }
      return cells;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private static List<Cell> cells(Element row) {
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
