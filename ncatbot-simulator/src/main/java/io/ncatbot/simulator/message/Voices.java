package io.ncatbot.simulator.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Voices that say a text. No sound is made: the file begins like a voice and then holds
 * the text, so that it can be understood again.
 */
public final class Voices {

	private static final String HEAD = "#!AMR\n";

	private static final int MAX_BYTES = 64 << 10;

	private Voices() {
	}

	/**
	 * Says a text.
	 * @param text the text
	 * @param files the voice is added to them
	 * @return the voice
	 */
	public static StoredFile speak(String text, FileStore files) {
		return files.put("voice.amr", (HEAD + text).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A voice as NapCat reports it.
	 * @param voice the voice
	 * @param files gives its address
	 * @return a {@code record} segment
	 */
	public static ObjectNode segment(StoredFile voice, FileStore files) {
		return Segments.of("record",
				Json.object()
					.put("file", voice.key())
					.put("path", "/app/.config/QQ/NapCat/temp/" + voice.key())
					.put("url", files.url(voice.key()))
					.put("file_size", Long.toString(voice.size())));
	}

	/**
	 * What a voice says.
	 * @param voice the voice, or null for one that is forgotten
	 * @return the text; empty for a voice that was not made here
	 */
	public static String understand(@Nullable StoredFile voice) {
		if (voice == null) {
			return "";
		}
		try (InputStream in = voice.content().open()) {
			String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
			return text.startsWith(HEAD) ? text.substring(HEAD.length()) : "";
		}
		catch (IOException ex) {
			return "";
		}
	}

}
