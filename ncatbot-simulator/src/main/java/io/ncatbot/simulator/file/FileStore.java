package io.ncatbot.simulator.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The files that QQ knows, by the keys that NapCat hands out. Small ones are held in
 * memory, large ones on disk or nowhere at all. The oldest are forgotten beyond a part of
 * the memory, 4 GiB on disk, or 5,000 keys.
 */
public final class FileStore implements AutoCloseable {

	private static final int MAX_KEYS = 5_000;

	private static final long MAX_IN_MEMORY = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

	private static final long MAX_ON_DISK = 4L << 30;

	private static final long SMALL = 4L << 20;

	private final TempFiles temp = new TempFiles();

	private final FetchedFiles fetched = new FetchedFiles(this.temp);

	private final Uploads uploads = new Uploads(this.temp);

	private final Map<String, Entry> byKey = new LinkedHashMap<>();

	private long inMemory;

	private long onDisk;

	private @Nullable String baseUrl;

	/**
	 * Says where files can be fetched.
	 * @param url the address before a file's key, or null when nothing serves them
	 */
	public synchronized void baseUrl(@Nullable String url) {
		this.baseUrl = url;
	}

	/**
	 * Keeps a file whose name does not matter.
	 * @param content the bytes
	 * @return the file, named after its digest and kind
	 */
	public StoredFile put(byte[] content) {
		String name = md5(content) + extension(content);
		return put(name, name, content);
	}

	/**
	 * Keeps a file that has a name of its own.
	 * @param name the name
	 * @param content the bytes
	 * @return the file
	 */
	public StoredFile put(String name, byte[] content) {
		return put(md5(content) + extension(name), name, content);
	}

	private synchronized StoredFile put(String key, String name, byte[] content) {
		StoredFile file = new StoredFile(key, name, FileContent.of(content));
		return add(new Entry(file, content.length, null));
	}

	/**
	 * Keeps a file of any size, which is read where it is.
	 * @param name its name
	 * @param content what it holds
	 * @return the file, under a new key
	 */
	public synchronized StoredFile put(String name, FileContent content) {
		return add(new Entry(new StoredFile(newKey() + extension(name), name, content), 0, null));
	}

	/**
	 * Notes a file of the web, which is not fetched: a download of it fails and says so.
	 * @param name its name, which becomes its key
	 * @param url where it is said to be
	 * @return the file, of unknown size
	 */
	public synchronized StoredFile remote(String name, String url) {
		return add(new Entry(new StoredFile(name, name, new RemoteContent(url)), 0, null));
	}

	/**
	 * Keeps what a path holds at this moment: QQ has it, whatever becomes of the path.
	 * @param path a file on this machine's disk
	 * @return the file
	 * @throws IOException when it cannot be read
	 */
	public StoredFile keep(Path path) throws IOException {
		String name = String.valueOf(path.getFileName());
		if (Files.size(path) <= SMALL) {
			return put(name, Files.readAllBytes(path));
		}
		Path copy = this.temp.kept().resolve(newKey());
		if (path.toAbsolutePath().startsWith(this.temp.temp())) {
			// Nobody but us writes there, and never twice into the same file.
			Files.createLink(copy, path);
		}
		else {
			Files.copy(path, copy);
		}
		synchronized (this) {
			return add(new Entry(new StoredFile(newKey() + extension(name), name, FileContent.of(copy)), 0, copy));
		}
	}

	private StoredFile add(Entry entry) {
		// What was fetched of the same content stays: somebody may hold its path.
		discount(this.byKey.remove(entry.file().key()));
		this.byKey.put(entry.file().key(), entry);
		this.inMemory += entry.bytes();
		this.onDisk += entry.bytesOnDisk();
		while (this.byKey.size() > 1
				&& (this.byKey.size() > MAX_KEYS || this.inMemory > MAX_IN_MEMORY || this.onDisk > MAX_ON_DISK)) {
			forget(this.byKey.keySet().iterator().next());
		}
		return entry.file();
	}

	private void forget(String key) {
		discount(this.byKey.remove(key));
		this.fetched.forget(key);
	}

	private void discount(@Nullable Entry entry) {
		if (entry != null) {
			this.inMemory -= entry.bytes();
			this.onDisk -= entry.bytesOnDisk();
			if (entry.copy() != null) {
				TempFiles.delete(entry.copy());
			}
		}
	}

	/**
	 * Gives a file one more key, as NapCat does each time it lists it.
	 * @param file the file
	 * @return 32 hexadecimal digits
	 */
	public synchronized String anotherKey(StoredFile file) {
		String key = newKey().toLowerCase(Locale.ROOT);
		this.byKey.put(key, new Entry(file, 0, null));
		if (this.byKey.size() > MAX_KEYS) {
			forget(this.byKey.keySet().iterator().next());
		}
		return key;
	}

	/**
	 * Looks for a file by its key.
	 * @param key the key
	 * @return the file, or null when it is unknown or forgotten
	 */
	public synchronized @Nullable StoredFile find(String key) {
		Entry entry = this.byKey.get(key);
		return (entry != null) ? entry.file() : null;
	}

	/**
	 * Looks for a file as the actions that read one do: by its key, else by its name.
	 * @param keyOrName a key or a name
	 * @return the file, the latest of this name; or null
	 */
	public synchronized @Nullable StoredFile search(String keyOrName) {
		StoredFile found = find(keyOrName);
		if (found == null && !keyOrName.isBlank()) {
			for (Entry entry : this.byKey.values()) {
				found = entry.file().name().equals(keyOrName) ? entry.file() : found;
			}
		}
		return found;
	}

	/**
	 * The address that events give for a file.
	 * @param key its key
	 * @return where it can be fetched; an address of QQ's kind when nothing serves it
	 */
	public synchronized String url(String key) {
		return (this.baseUrl != null) ? this.baseUrl + key
				: "https://multimedia.nt.qq.com.cn/download?appid=1407&fileid=" + key + "&rkey=simulated";
	}

	/**
	 * Brings a file to this machine's disk, as QQ does when it downloads one.
	 * @param file the file
	 * @return where it lies then
	 * @throws IOException when it cannot be read or written
	 */
	public Path onDisk(StoredFile file) throws IOException {
		return this.fetched.fetch(file);
	}

	/**
	 * The uploads that are under way.
	 * @return the uploads
	 */
	public Uploads uploads() {
		return this.uploads;
	}

	/** Forgets all files; uploads that are under way go on. */
	public synchronized void clear() {
		List.copyOf(this.byKey.keySet()).forEach(this::forget);
	}

	/**
	 * Puts a file into NapCat's temporary directory.
	 * @param name its name; when empty, the digest of its content
	 * @param content the bytes
	 * @return where it lies, an absolute path
	 * @throws IOException when it cannot be written
	 */
	public Path writeTemp(String name, byte[] content) throws IOException {
		Path path = this.temp.inTemp(name.isEmpty() ? md5(content).toLowerCase(Locale.ROOT) : name);
		return Files.write(path, content);
	}

	/** Deletes every plain file of NapCat's temporary directory. */
	public void cleanTemp() {
		this.temp.clean();
	}

	/** Ends the uploads and deletes all that lies on disk. */
	@Override
	public void close() {
		this.uploads.close();
		this.temp.close();
	}

	/**
	 * A key that names nothing yet.
	 * @return 32 hexadecimal digits
	 */
	public static String newKey() {
		return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
	}

	private static String md5(byte[] content) {
		try {
			return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("MD5").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String extension(String name) {
		int dot = name.lastIndexOf('.');
		return name.substring((dot < 0) ? name.length() : dot).matches("\\.\\w{1,8}") ? name.substring(dot) : "";
	}

	private static String extension(byte[] content) {
		int first = (content.length > 2) ? (content[0] & 0xff) << 16 | (content[1] & 0xff) << 8 | content[2] & 0xff : 0;
		return switch (first) {
			case 0x89504e -> ".png";
			case 0xffd8ff -> ".jpg";
			case 0x474946 -> ".gif";
			case 0x524946 -> ".webp";
			default -> ".bin";
		};
	}

	/**
	 * A key's file.
	 *
	 * @param bytes how many of them it holds in memory
	 * @param copy what it holds on disk, or null
	 */
	private record Entry(StoredFile file, long bytes, @Nullable Path copy) {

		long bytesOnDisk() {
			return (this.copy != null) ? this.file.size() : 0;
		}

	}

}
