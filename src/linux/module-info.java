/**
 * The program and its libraries as one module of the Java in the archive for Linux: there they are found without a list
 * of a jar's files being read first, which is a seventh of a short run. The program's jar stays without it.
 */
open module nl.zorgcontract.amend {
  requires java.sql; // only named in signatures of Commons CSV
  requires java.xml;
  requires jdk.unsupported;

  // What the jar's META-INF/services say, and who asks for them.
  uses org.apache.james.mime4j.dom.MessageServiceFactory;
  uses org.slf4j.spi.SLF4JServiceProvider;

  provides javax.xml.stream.XMLEventFactory with
      com.fasterxml.aalto.stax.EventFactoryImpl;
  provides javax.xml.stream.XMLInputFactory with
      com.fasterxml.aalto.stax.InputFactoryImpl;
  provides javax.xml.stream.XMLOutputFactory with
      com.fasterxml.aalto.stax.OutputFactoryImpl;
  provides org.apache.james.mime4j.dom.MessageServiceFactory with
      org.apache.james.mime4j.message.MessageServiceFactoryImpl;
  provides org.slf4j.spi.SLF4JServiceProvider with
      ch.qos.logback.classic.spi.LogbackServiceProvider;
  provides tools.jackson.core.TokenStreamFactory with
      tools.jackson.core.json.JsonFactory;
}
