package io.ncatbot.simulator.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulator's own corner of the disk: NapCat's temporary directory, and beside it
 * what QQ would keep. It is made when it is first needed and deleted at the end.
 */
final class TempFiles implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(TempFiles.class);

	private @Nullable Path root;

	/** NapCat's temporary directory. */
	Path temp() {
		return directory("temp");
	}

	/** What QQ keeps on this machine. */
	Path kept() {
		return directory("files");
	}

	/** What uploads have brought so far. */
	Path chunks() {
		return directory("chunks");
	}

	private synchronized Path directory(String name) {
		try {
			if (this.root == null) {
				this.root = Files.createTempDirectory("napcat-simulator-").toAbsolutePath();
			}
			return Files.createDirectories(this.root.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The simulator has no temporary directory", ex);
		}
	}

	/**
	 * A place in the temporary directory. NapCat joins any name to it; the simulator does
	 * the same, but leaves its own directory never.
	 */
	Path inTemp(String name) {
		Path temp = temp();
		try {
			Path place = temp.resolve(name).normalize();
			if (place.startsWith(temp) && !place.equals(temp)) {
				return place;
			}
		}
		catch (InvalidPathException ex) {
			throw new IllegalArgumentException("Not a file name: " + name, ex);
		}
		throw new IllegalArgumentException(
				"'" + name + "' leads out of the temporary directory: NapCat would write there, the simulator refuses");
	}

	/** Deletes the plain files of the temporary directory. */
	synchronized void clean() {
		if (this.root == null) {
			return;
		}
		try (Stream<Path> files = Files.list(temp())) {
			files.filter(Files::isRegularFile).forEach(TempFiles::delete);
		}
		catch (IOException ex) {
			log.info("The temporary directory cannot be cleaned: {}", ex.toString());
		}
	}

	static void delete(Path path) {
		try {
			Files.deleteIfExists(path);
		}
		catch (IOException ex) {
			log.info("A temporary file stays: {}", ex.toString());
		}
	}

	static void deleteAll(Path directory) {
		try (Stream<Path> all = Files.walk(directory)) {
			all.sorted(Comparator.reverseOrder()).forEach(TempFiles::delete);
		}
		catch (IOException | UncheckedIOException ex) {
			log.info("A temporary directory stays: {}", ex.toString());
		}
	}

	@Override
	public synchronized void close() {
		if (this.root != null) {
			deleteAll(this.root);
			this.root = null;
		}
	}

}
