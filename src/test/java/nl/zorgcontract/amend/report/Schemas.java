package nl.zorgcontract.amend.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Validates JSON by the schemas that the program publishes. */
public final class Schemas {

  private Schemas() {}

  /** The JSON is of the form that {@code amend schema NAME} prints. */
  public static void assertValid(String name, String json) throws IOException {
    assertThat(errors(name, json)).as(json).isEmpty();
  }

  public static List<Error> errors(String name, String json) throws IOException {
    String resource = "/nl/zorgcontract/amend/schema/" + name + ".schema.json";
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON);
      return schema.validate(
          json,
          InputFormat.JSON,
          context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
  }
}
