package io.ncatbot.simulator.message;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of one type of segment when it is sent.
 */
@FunctionalInterface
interface SegmentRule {

	/**
	 * Sends a segment.
	 * @param data the segment's data as the bot gave it
	 * @param context where it goes
	 * @return the segment as it arrives, or null when NapCat drops it silently
	 */
	@Nullable ObjectNode send(ObjectNode data, SendContext context);

}
