package io.ncatbot.simulator.action;

import java.util.Set;

import io.ncatbot.simulator.message.SendFailedException;

/**
 * What NapCat converts voices to. Here no format differs from another.
 */
final class VoiceFormats {

	private static final Set<String> KNOWN = Set.of("mp3", "amr", "wma", "m4a", "spx", "ogg", "wav", "flac");

	private VoiceFormats() {
	}

	static String checked(String format) {
		if (!KNOWN.contains(format)) {
			throw new SendFailedException("转换失败 out_format 字段可能格式不正确");
		}
		return format;
	}

}
