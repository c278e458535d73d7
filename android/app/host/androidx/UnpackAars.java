import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a folder of aars: {@code java UnpackAars.java <folder of aars> <target>}.
 *
 * <p>Writes the classes of all aars to {@code classes}, the resources of each to {@code raw/<its name>}, and the packages
 * that need an R class, joined by colons, to {@code packages.txt}. Run by the pom beside it.
 */
final class UnpackAars {
    private static final Pattern PACKAGE = Pattern.compile("\\bpackage=\"([a-zA-Z0-9_.]+)\"");

    private final Path target;
    private final TreeSet<String> packages = new TreeSet<>();

    private UnpackAars(Path target) {
        this.target = target;
    }

    public static void main(String[] args) throws IOException {
        var unpack = new UnpackAars(Path.of(args[1]));
        List<Path> aars;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            aars = files.filter(file -> file.toString().endsWith(".aar")).sorted().toList();
        }
        for (Path aar : aars) {
            unpack.aar(aar);
        }
        // Last: the pom takes this file as the sign that all went well.
        Files.writeString(unpack.target.resolve("packages.txt"), String.join(":", unpack.packages));
    }

    private void aar(Path aar) throws IOException {
        var name = aar.getFileName().toString().replaceFirst("\\.aar$", "");
        var manifest = "";
        var hasResources = false;
        try (var zip = new ZipInputStream(Files.newInputStream(aar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = entry.getName();
                if (entry.isDirectory()) {
                    continue;
                }
                if (path.equals("classes.jar") || path.startsWith("libs/") && path.endsWith(".jar")) {
                    jar(zip.readAllBytes());
                } else if (path.startsWith("res/")) {
                    write(target.resolve("raw").resolve(name).resolve(path.substring("res/".length())), zip);
                } else if (path.equals("AndroidManifest.xml")) {
                    manifest = new String(zip.readAllBytes());
                } else if (path.equals("R.txt")) {
                    hasResources = zip.readAllBytes().length > 0;
                }
            }
        }
        var found = PACKAGE.matcher(manifest);
        if (hasResources && found.find()) {
            packages.add(found.group(1));
        }
    }

    private void jar(byte[] jar) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    write(target.resolve("classes").resolve(entry.getName()), zip);
                }
            }
        }
    }

    /** Writes one file. Two aars with the same class are a mistake in the list, so they stop the build. */
    private void write(Path file, InputStream content) throws IOException {
        if (!file.normalize().startsWith(target)) {
            throw new IOException("leads out of the target folder: " + file);
        }
        Files.createDirectories(file.getParent());
        try {
            Files.copy(content, file);
        } catch (FileAlreadyExistsException twice) {
            if (!file.endsWith("META-INF/MANIFEST.MF")) {
                throw twice;
            }
        }
    }
}
