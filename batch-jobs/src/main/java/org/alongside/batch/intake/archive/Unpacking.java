package org.alongside.batch.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.alongside.batch.intake.IntakeCode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the files of a bundle into a folder under names of our own, however hostile the archive:
 * no entry decides where it is written, how large it grows, or whether the others are read. May be
 * repeated; it overwrites what an earlier attempt left.
 */
public final class Unpacking {

  private final Path folder;
  private final Limits limits;
  private final Predicate<String> wanted;
  private final Set<String> taken = new HashSet<>();
  private long total;

  /**
   * @param wanted the names of files to unpack
   */
  public Unpacking(Path folder, Limits limits, Predicate<String> wanted) {
    this.folder = folder;
    this.limits = limits;
    this.wanted = wanted;
  }

  /**
   * One report per entry that is a file, in the order of the archive; a single one named as the
   * archive if it cannot be opened.
   *
   * @throws IOException if the folder cannot be written to
   */
  public List<Unpacked> unpack(Path archive) throws IOException {
    Files.createDirectories(folder);
    try (ZipFile zip = open(archive)) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
      if (entries.size() > limits.entries()) {
        return List.of(new Unpacked("", null, IntakeCode.ARCHIVE_TOO_MANY_ENTRIES));
      }
      List<Unpacked> reports = new ArrayList<>();
      for (ZipArchiveEntry entry : entries) {
        if (!entry.isDirectory()) {
          reports.add(unpack(zip, entry));
        }
      }
      return reports;
    } catch (BrokenArchive e) {
      return List.of(new Unpacked("", null, IntakeCode.ARCHIVE_BROKEN));
    }
  }

  private static ZipFile open(Path archive) throws BrokenArchive {
    try {
      return ZipFile.builder().setPath(archive).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | IllegalArgumentException e) {
      throw new BrokenArchive(e);
    }
  }

  private Unpacked unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    String shown = shown(entry.getName());
    if (isUnsafe(entry.getName())) {
      return new Unpacked(shown, null, IntakeCode.ENTRY_PATH_UNSAFE);
    }
    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    if (!wanted.test(name)) {
      return new Unpacked(shown, null, IntakeCode.FILE_UNKNOWN);
    }
    if (!taken.add(name)) {
      return new Unpacked(shown, null, IntakeCode.ENTRY_TWICE);
    }
    IntakeCode refusal = write(zip, entry, folder.resolve(name));
    if (refusal != null) {
      taken.remove(name);
      Files.deleteIfExists(folder.resolve(name));
      return new Unpacked(shown, null, refusal);
    }
    boolean inFolder = !name.equals(entry.getName());
    return new Unpacked(shown, name, inFolder ? IntakeCode.ENTRY_IN_FOLDER : null);
  }

  private @Nullable IntakeCode write(ZipFile zip, ZipArchiveEntry entry, Path to)
      throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return IntakeCode.ENTRY_ENCRYPTED;
    }
    if (entry.isUnixSymlink() || !zip.canReadEntryData(entry)) {
      return IntakeCode.ENTRY_BROKEN;
    }
    try (OutputStream out = Files.newOutputStream(to)) {
      return copy(zip, entry, out);
    }
  }

  private @Nullable IntakeCode copy(ZipFile zip, ZipArchiveEntry entry, OutputStream out)
      throws IOException {
    CRC32 sum = new CRC32();
    byte[] block = new byte[1 << 16];
    long size = 0;
    try (InputStream in = content(zip, entry)) {
      while (true) {
        int count = read(in, block);
        if (count < 0) {
          return sum.getValue() == entry.getCrc() ? null : IntakeCode.ENTRY_BROKEN;
        }
        size += count;
        total += count;
        IntakeCode refusal = refusal(entry, size);
        if (refusal != null) {
          return refusal;
        }
        sum.update(block, 0, count);
        out.write(block, 0, count);
      }
    } catch (BrokenArchive e) {
      return IntakeCode.ENTRY_BROKEN;
    }
  }

  private static InputStream content(ZipFile zip, ZipArchiveEntry entry) throws BrokenArchive {
    try {
      return zip.getInputStream(entry);
    } catch (IOException e) {
      throw new BrokenArchive(e);
    }
  }

  /** Reading a damaged entry is the sender's fault; writing it is ours, and is not caught here. */
  private static int read(InputStream in, byte[] block) throws BrokenArchive {
    try {
      return in.read(block);
    } catch (IOException e) {
      throw new BrokenArchive(e);
    }
  }

  private @Nullable IntakeCode refusal(ZipArchiveEntry entry, long size) {
    if (size > Limits.RATIO_FROM && size / limits.ratio() > entry.getCompressedSize()) {
      total -= size;
      return IntakeCode.ENTRY_EXPLODES;
    }
    if (size > limits.entryBytes() || total > limits.totalBytes()) {
      total -= size;
      return IntakeCode.ENTRY_TOO_LARGE;
    }
    return null;
  }

  private static boolean isUnsafe(String name) {
    return name.startsWith("/")
        || name.contains("\\")
        || name.contains(":")
        || name.indexOf('\0') >= 0
        || List.of(name.split("/")).contains("..");
  }

  /** A name somebody else chose, made fit to be shown. */
  private static String shown(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}\\ufffd]", "?");
    return clean.length() > 100 ? clean.substring(0, 100) : clean;
  }

  /** What was sent cannot be read. */
  private static final class BrokenArchive extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenArchive(Exception cause) {
      super(cause);
    }
  }
}
