package nl.zorgcontract.amend.message;

/** An enum whose constants have words of their own in files and on the command line. */
public interface Coded {

  /** The constant's name. */
  String name();

  /** The constant's word: its name in lower case, with hyphens. */
  default String code() {
    return CodeTable.code(name());
  }
}
