package io.ncatbot.simulator.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message that was said.
 *
 * @param id the {@code message_id}: positive, 31 bits, in no order
 * @param seq QQ's own number of the message within its chat
 * @param chat where it was said
 * @param sender who said it, as known at that moment
 * @param time Unix seconds
 * @param segments the segments as NapCat reports them; not to be changed
 * @param viaGroup the group through which a temporary session runs, or null
 * @param fromBot whether the bot said it
 * @param recalled whether it was recalled since
 */
public record ChatMessage(int id, long seq, Chat chat, Sender sender, long time, ArrayNode segments,
		@Nullable Long viaGroup, boolean fromBot, boolean recalled) {

	ChatMessage asRecalled() {
		return new ChatMessage(this.id, this.seq, this.chat, this.sender, this.time, this.segments, this.viaGroup,
				this.fromBot, true);
	}

	/**
	 * QQ's own id of the message, which NapCat shows in few places.
	 * @return 19 digits
	 */
	public String longId() {
		return Long.toString(7_300_000_000_000_000_000L + this.id * 1_000_003L);
	}

	/**
	 * QQ's random number of the message, which tells it from others of the same number.
	 * @return 31 bits
	 */
	public int random() {
		return (this.id * 0x5851f42d + 0x14057b7e) & 0x7fffffff;
	}

	/**
	 * Who said a message.
	 *
	 * @param userId the QQ number
	 * @param nickname the user's own name
	 * @param card the name in the group, empty when unset and in private chats
	 * @param role the role in the group, null in private chats
	 */
	public record Sender(long userId, String nickname, String card, @Nullable Role role) {

		/**
		 * The name that others see.
		 * @return the card, or the nickname where there is none
		 */
		public String displayName() {
			return this.card.isEmpty() ? this.nickname : this.card;
		}

	}

}
