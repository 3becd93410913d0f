package nl.zorgcontract.amend.cli.option;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.table.CsvStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the words of the command line to values. */
final class Converters {

  private static final Map<Class<?>, ITypeConverter<?>> BY_TYPE =
      Map.of(
          String.class, new TextConverter(),
          Path.class, new PathConverter(),
          LocalDate.class, new DayConverter(),
          Language.class, new LanguageConverter(),
          Character.class, new DelimiterConverter(),
          Charset.class, new EncodingConverter(),
          CsvStyle.class, new CsvStyleConverter());

  private Converters() {}

  /** The converters for values of these types; none where the parser's own will do. */
  public static ITypeConverter<?>[] of(Class<?>... types) {
    ITypeConverter<?>[] converters = new ITypeConverter<?>[types.length];
    for (int i = 0; i < types.length; i++) {
      ITypeConverter<?> converter = BY_TYPE.get(types[i]);
      if (converter == null) {
        return new ITypeConverter<?>[0];
      }
      converters[i] = converter;
    }
    return converters;
  }

  /** A word as it is. */
  private static final class TextConverter implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
      return word;
    }
  }

  /** The converters for parameters of this type: whoever gives one means something. */
  static ITypeConverter<?>[] ofParameter(Class<?> type) {
    return type == String.class ? new ITypeConverter<?>[] {new FilledTextConverter()} : of(type);
  }

  /** A word that is not empty. */
  private static final class FilledTextConverter implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
      if (word.isBlank()) {
        throw new TypeConversionException("an empty word");
      }
      return word;
    }
  }

  /** A file or a folder. */
  private static final class PathConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String word) {
      if (word.isBlank()) {
        throw new TypeConversionException("an empty name");
      }
      return Path.of(word);
    }
  }

  /** A day, in either form that files use. */
  private static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String word) {
      Optional<LocalDate> day = Days.parse(word);
      if (day.isEmpty()) {
        throw new TypeConversionException(
            "'" + word + "' is no day; a day is written 2026-04-01 or 1-4-2026");
      }
      return day.get();
    }
  }

  /** A language by its code. */
  private static final class LanguageConverter implements ITypeConverter<Language> {
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
  private static final class DelimiterConverter implements ITypeConverter<Character> {
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
  private static final class EncodingConverter implements ITypeConverter<Charset> {
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
  private static final class CsvStyleConverter implements ITypeConverter<CsvStyle> {
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
