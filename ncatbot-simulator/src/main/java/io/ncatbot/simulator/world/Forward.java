package io.ncatbot.simulator.world;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;

/**
 * A merged forward (合并转发) that was sent.
 *
 * @param id the internal id, 19 digits, as received {@code forward} segments carry it
 * @param resId the {@code res_id}, with which it can be sent again
 * @param title the card's title
 * @param summary the card's last line
 * @param nodes what is inside, oldest first
 */
public record Forward(String id, String resId, String title, String summary, List<Node> nodes) {

	/**
	 * One message inside.
	 *
	 * @param messageId an id for display
	 * @param userId who is shown as its sender
	 * @param name the name shown
	 * @param time Unix seconds
	 * @param segments what it says; a nested forward is a {@code forward} segment
	 */
	public record Node(int messageId, long userId, String name, long time, ArrayNode segments) {
	}

}
