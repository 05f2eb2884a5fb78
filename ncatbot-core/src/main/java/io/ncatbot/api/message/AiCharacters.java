package io.ncatbot.api.message;

import java.util.List;

/**
 * The voices of one kind that an AI can speak with.
 *
 * @param type the kind
 * @param characters the voices
 */
public record AiCharacters(String type, List<AiCharacter> characters) {

	/**
	 * A voice.
	 *
	 * @param characterId what it is chosen by
	 * @param characterName its name
	 * @param previewUrl where a sample of it can be loaded from
	 */
	public record AiCharacter(String characterId, String characterName, String previewUrl) {

	}

}
