package io.ncatbot.simulator.world;

import java.util.Locale;

/**
 * What members are honoured for (群荣誉).
 */
public enum Honor {

	/** Says most (龙王). */
	TALKATIVE,

	/** Is talked with most (群聊之火). */
	PERFORMER,

	/** Is talked with most for long (群聊炽焰). */
	LEGEND,

	/** Sends most faces (快乐源泉). */
	EMOTION;

	/**
	 * OneBot's name of the honour.
	 * @return the name, such as {@code talkative}
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Somebody's honour.
	 *
	 * @param userId who
	 * @param description what for
	 */
	public record Holder(long userId, String description) {
	}

}
