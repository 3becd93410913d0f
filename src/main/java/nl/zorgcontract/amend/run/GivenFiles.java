package nl.zorgcontract.amend.run;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.io.FileSum;
import org.jspecify.annotations.Nullable;

/**
 * The files that a run was given beside requests, register and policies.
 *
 * @param lists the bytes of the lists, by the list's name
 * @param rulings the bytes of the rulings; null where none were given
 * @param sums all of them with their checksums
 */
public record GivenFiles(
    Map<String, ByteBuffer> lists, @Nullable ByteBuffer rulings, List<FileSum> sums) {

  public static final GivenFiles NONE = new GivenFiles(Map.of(), null, List.of());
}
