package nl.zorgcontract.amend.json;

import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/** Jackson's parsers, with limits on what they take. */
final class JsonParsers {

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(JsonReader.DEEPEST)
          .maxStringLength(JsonReader.LONGEST_TEXT)
          .maxNumberLength(1000)
          .maxNameLength(1000)
          .maxDocumentLength(-1)
          .build();

  private static final JsonFactory PLAIN = factory().build();

  private JsonParsers() {}

  private static JsonFactoryBuilder factory() {
    return JsonFactory.builder()
        .streamReadConstraints(CONSTRAINTS)
        .recyclerPool(JsonRecyclerPools.threadLocalPool());
  }

  static JsonParser of(InputStream in) {
    return PLAIN.createParser(ObjectReadContext.empty(), in);
  }

  static JsonParser of(Reader in) {
    return PLAIN.createParser(ObjectReadContext.empty(), in);
  }

  static JsonParser withComments(Reader in) {
    return factory()
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .build()
        .createParser(ObjectReadContext.empty(), in);
  }
}
