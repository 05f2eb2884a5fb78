package io.ncatbot.simulator.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that were brought to this machine's disk because an action names their path. The
 * oldest go beyond 4 GiB.
 */
final class FetchedFiles {

	private static final long MAX_BYTES = 4L << 30;

	private final TempFiles temp;

	private final Map<String, Fetched> byKey = new LinkedHashMap<>();

	private long bytes;

	FetchedFiles(TempFiles temp) {
		this.temp = temp;
	}

	synchronized Path fetch(StoredFile file) throws IOException {
		Fetched fetched = this.byKey.get(file.key());
		if (fetched == null) {
			fetched = copy(file);
			this.byKey.put(file.key(), fetched);
			this.bytes += fetched.size();
			while (this.bytes > MAX_BYTES && this.byKey.size() > 1) {
				forget(this.byKey.keySet().iterator().next());
			}
		}
		return fetched.path();
	}

	private Fetched copy(StoredFile file) throws IOException {
		Path directory = Files.createDirectories(this.temp.kept().resolve(plain(file.key())));
		Path path = directory.resolve(plain(file.name()));
		try (InputStream in = file.content().open()) {
			return new Fetched(path, Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING));
		}
	}

	synchronized void forget(String key) {
		Fetched fetched = this.byKey.remove(key);
		if (fetched != null) {
			this.bytes -= fetched.size();
			TempFiles.deleteAll(fetched.path().getParent());
		}
	}

	private static String plain(String name) {
		String plain = name.replaceAll("[\\\\/:*?\"<>|\\x00-\\x1f]", "_");
		return plain.isBlank() || plain.matches("\\.+") ? "file" : plain;
	}

	/**
	 * A file on disk.
	 */
	private record Fetched(Path path, long size) {
	}

}
