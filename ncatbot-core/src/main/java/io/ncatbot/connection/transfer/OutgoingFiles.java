package io.ncatbot.connection.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.ncatbot.json.FileNaming;
import io.ncatbot.message.FileSource;

/**
 * The files of our own in one request: small ones go inside of it, while there is room;
 * the others are uploaded before it leaves, and have a placeholder until then.
 */
public final class OutgoingFiles implements FileNaming {

	/**
	 * NapCat reads requests at some 5 MB/s on its only thread, so more than this in one
	 * of them would hold up all else.
	 */
	static final int INLINE = 1 << 20;

	/** These look for a file on their host's disk, whatever is said to them. */
	private static final Set<String> DISK_ONLY = Set.of("create_flash_task", "send_online_file", "add_custom_face");

	private static final String BASE64 = "base64://";

	private final FileDelivery delivery;

	private final String action;

	// Most requests have none.
	private List<PlannedUpload> uploads = List.of();

	private int inline;

	private long bytesOnHost;

	OutgoingFiles(FileDelivery delivery, String action) {
		this.delivery = delivery;
		this.action = action;
	}

	/**
	 * Tells whether something must be uploaded before the request can leave.
	 * @return whether there is a placeholder in the request
	 */
	public boolean hasUploads() {
		return !this.uploads.isEmpty();
	}

	List<PlannedUpload> uploads() {
		return this.uploads;
	}

	/** Whether the action takes nothing but files of NapCat's host. */
	boolean diskOnly() {
		return DISK_ONLY.contains(this.action);
	}

	/**
	 * Returns how large the files are that the request names by their path on a shared
	 * disk.
	 * @return their size in bytes
	 */
	public long bytesOnHost() {
		return this.bytesOnHost;
	}

	@Override
	public String textOf(FileSource file) {
		long size = file.size();
		if (size == 0) {
			throw empty(file);
		}
		Path path = file.path();
		if (path != null && !Files.isReadable(path)) {
			throw new UncheckedIOException("The file '%s' cannot be read".formatted(file),
					new NoSuchFileException(path.toString()));
		}
		if (path != null && this.delivery == FileDelivery.SHARED_DISK) {
			this.bytesOnHost += Math.max(0, size);
			return path.toAbsolutePath().toString();
		}
		int room = diskOnly() ? 0 : INLINE - this.inline;
		return (size > room) ? planned(file) : inline(file, room);
	}

	private static IllegalArgumentException empty(FileSource file) {
		return new IllegalArgumentException(
				"The file '" + FileNames.of(file) + "' is empty, and NapCat takes no empty files");
	}

	/** The size may not be known, or wrong by now: what counts is what can be read. */
	private String inline(FileSource file, int room) {
		byte[] content;
		try (InputStream stream = file.open()) {
			content = stream.readNBytes(room + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the content of '" + FileNames.of(file) + "'", ex);
		}
		if (content.length == 0) {
			throw empty(file);
		}
		if (content.length > room) {
			return planned(file);
		}
		this.inline += content.length;
		return BASE64 + Base64.getEncoder().encodeToString(content);
	}

	private String planned(FileSource file) {
		for (PlannedUpload known : this.uploads) {
			if (known.file() == file) {
				return known.placeholder();
			}
		}
		PlannedUpload upload = new PlannedUpload(file, "ncatbot-upload:" + UUID.randomUUID());
		List<PlannedUpload> all = new ArrayList<>(this.uploads);
		all.add(upload);
		this.uploads = all;
		return upload.placeholder();
	}

}
