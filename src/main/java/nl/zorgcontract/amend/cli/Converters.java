package nl.zorgcontract.amend.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import nl.zorgcontract.amend.report.CsvStyle;
import nl.zorgcontract.amend.text.Days;
import nl.zorgcontract.amend.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the words of the command line become values. */
final class Converters {

  private Converters() {}

  /** A day, in either form that files use. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String word) {
      return Days.parse(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + word + "' is no day; a day is written 2026-04-01 or 1-4-2026"));
    }
  }

  /** A language by its code. */
  static final class OfLanguage implements ITypeConverter<Language> {
    @Override
    public Language convert(String word) {
      for (Language language : Language.values()) {
        if (language.code().equalsIgnoreCase(word)) {
          return language;
        }
      }
      throw new TypeConversionException("'" + word + "' is no language; take en or nl");
    }
  }

  /** A separator: one character, or the word {@code tab}. */
  static final class Delimiter implements ITypeConverter<Character> {
    @Override
    public Character convert(String word) {
      return switch (word) {
        case ";", "," -> word.charAt(0);
        case "\t", "\\t", "tab" -> '\t';
        default ->
            throw new TypeConversionException(
                "'" + word + "' is no delimiter; take ';' ',' or tab");
      };
    }
  }

  /** A character set by its name. */
  static final class Encoding implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String word) {
      try {
        return Charset.forName(word);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw new TypeConversionException(
            "'" + word + "' is no encoding; take UTF-8 or windows-1252");
      }
    }
  }

  /** A style of CSV by its code. */
  static final class Style implements ITypeConverter<CsvStyle> {
    @Override
    public CsvStyle convert(String word) {
      for (CsvStyle style : CsvStyle.values()) {
        if (style.code().equalsIgnoreCase(word)) {
          return style;
        }
      }
      throw new TypeConversionException(
          "'" + word + "' is no style of CSV; take default, excel-nl or excel-en");
    }
  }
}
