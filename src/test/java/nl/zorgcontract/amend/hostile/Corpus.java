package nl.zorgcontract.amend.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are not what they should be, by name. */
final class Corpus {

  private Corpus() {}

  /** Files that are of no kind at all: every reader refuses them. */
  static Map<String, byte[]> rubbish() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("zip", zip());
    files.put("class file", bytes(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61, 0, 10));
    files.put("PDF", text("%PDF-1.7\n%âãÏÓ\n", StandardCharsets.ISO_8859_1));
    files.put("PNG", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13));
    files.put("old spreadsheet", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
    files.put("gzip", bytes(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3));
    byte[] random = new byte[10_000];
    new Random(1).nextBytes(random);
    files.put("random bytes", random);
    files.put("one NUL", bytes(0));
    files.put("many NULs", new byte[100_000]);
    files.put("half a character", bytes(0xC3));
    files.put("a surrogate as bytes", bytes(0xED, 0xA0, 0x80));
    files.put("an overlong slash", bytes(0xC0, 0xAF));
    files.put("escape sequences", text("\u001b]0;owned\u0007\u001b[2J\u009b31m\u202eabc\n"));
    files.put("a page", text("<!DOCTYPE html>\n<script>alert(1)</script>\n"));
    files.put("an unclosed quote", text("\"" + "x,y\n".repeat(400_000)));
    files.put("100,000 columns", text(columns()));
    files.put("brackets", text("[".repeat(100_000)));
    files.put("braces", text("{\"a\":".repeat(100_000)));
    files.put("a long text", text("{\"a\": \"" + "x".repeat(2_000_000) + "\"}"));
    files.put("a long word", text("x".repeat(2_000_000)));
    files.put("a long number", text("{\"a\": " + "9".repeat(2_000_000) + "}"));
    files.put("many values", text("{\"a\": [" + "1,".repeat(400_000) + "1]}"));
    files.put("many members", text("{" + members() + "\"a\": 1}"));
    return files;
  }

  /** A good file of this kind, its text in other encodings, with and without their marks. */
  static Map<String, byte[]> encoded(String good) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("UTF-16LE", text(good, StandardCharsets.UTF_16LE));
    files.put("UTF-16BE", text(good, StandardCharsets.UTF_16BE));
    files.put("UTF-16LE with mark", text("\uFEFF" + good, StandardCharsets.UTF_16LE));
    files.put("UTF-16BE with mark", text("\uFEFF" + good, StandardCharsets.UTF_16BE));
    files.put("UTF-32", text(good, Charset.forName("UTF-32LE")));
    files.put("UTF-32 with mark", text("\uFEFF" + good, Charset.forName("UTF-32LE")));
    files.put("windows-1252", text(good, Charset.forName("windows-1252")));
    return files;
  }

  /** What no JSON may hold in place of a value. */
  static List<String> badValues() {
    List<String> values = new ArrayList<>();
    values.addAll(List.of("NaN", "Infinity", "-Infinity", "+1", "01", ".5", "1.", "0x10", "1e"));
    values.addAll(List.of("undefined", "True", "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "\"a\nb\""));
    values.addAll(List.of("\"\u0000\"", "\"\u001b\"", "\"\\ud800\"", "\"\\udc00\\ud800\""));
    values.addAll(List.of("{\"a\": 1, \"a\": 1}", "{\"a\": 1, \"\\u0061\": 2}", "{a: 1}", "[1,]"));
    values.add("[".repeat(33) + "]".repeat(33));
    values.add("1".repeat(1001));
    values.add("\"" + "x".repeat((1 << 20) + 1) + "\"");
    return values;
  }

  private static String columns() {
    StringBuilder columns = new StringBuilder("request_id");
    for (int i = 1; i < 100_000; i++) {
      columns.append(',').append('c').append(i);
    }
    return columns.append('\n').toString();
  }

  private static String members() {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      members.append("\"m").append(i).append("\": 1,");
    }
    return members.toString();
  }

  private static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../../requests.csv"));
      zip.write(Target.REQUESTS_CSV.good());
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] text(String text) {
    return text(text, StandardCharsets.UTF_8);
  }

  private static byte[] text(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
