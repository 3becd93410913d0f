/** The program and its surroundings: version, texts, standard streams, terminal. */
@NullMarked
package nl.zorgcontract.amend.cli.console;

import org.jspecify.annotations.NullMarked;
