package io.ncatbot.simulator.message;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of images and files that went through the simulator, for the chat page to
 * show. The oldest are forgotten beyond 64 MiB.
 */
public final class MediaStore {

	private static final long MAX_BYTES = 64L << 20;

	private final Map<String, byte[]> byName = new LinkedHashMap<>();

	private long bytes;

	private @Nullable String baseUrl;

	/**
	 * Says where the bytes can be fetched.
	 * @param url the address before a file's name, or null when nothing serves them
	 */
	public synchronized void baseUrl(@Nullable String url) {
		this.baseUrl = url;
	}

	/**
	 * Keeps the bytes of a file.
	 * @param content the bytes
	 * @return the file's name, made of their digest and kind
	 */
	public synchronized String put(byte[] content) {
		String name = md5(content) + extension(content);
		if (this.byName.put(name, content) == null) {
			this.bytes += content.length;
		}
		while (this.bytes > MAX_BYTES && this.byName.size() > 1) {
			this.bytes -= this.byName.remove(this.byName.keySet().iterator().next()).length;
		}
		return name;
	}

	/**
	 * Looks for a file.
	 * @param name its name
	 * @return its bytes, or null when it is unknown or forgotten
	 */
	public synchronized byte @Nullable [] get(String name) {
		return this.byName.get(name);
	}

	/**
	 * The address that events give for a file.
	 * @param name its name
	 * @return where it can be fetched; an address of QQ's kind when nothing serves it
	 */
	public synchronized String url(String name) {
		return (this.baseUrl != null) ? this.baseUrl + name
				: "https://multimedia.nt.qq.com.cn/download?appid=1407&fileid=" + name + "&rkey=simulated";
	}

	private static String md5(byte[] content) {
		try {
			return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("MD5").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
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

}
