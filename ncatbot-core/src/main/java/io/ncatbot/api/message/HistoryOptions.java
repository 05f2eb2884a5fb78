package io.ncatbot.api.message;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a history is read (历史消息), and how.
 *
 * @param messageSeq the id of the message to begin at; NapCat takes the latest by
 * default; null to leave it out
 * @param count how many messages, 20 by default; null to leave it out
 * @param reverseOrder whether to go from the beginning to older messages, false by
 * default; null to leave it out
 * @param disableGetUrl whether to save the look-up of links to media, false by default;
 * null to leave it out
 * @param parseMultMsg whether merged forwards come with their content, true by default;
 * null to leave it out
 * @param quickReply whether NapCat answers at once with what it has, false by default;
 * null to leave it out
 */
@ActionOptions
public record HistoryOptions(@Nullable Long messageSeq, @Nullable Integer count, @Nullable Boolean reverseOrder,
		@Nullable Boolean disableGetUrl, @Nullable Boolean parseMultMsg, @Nullable Boolean quickReply) {

	/**
	 * Nothing but NapCat's defaults.
	 */
	public static final HistoryOptions DEFAULTS = new HistoryOptions(null, null, null, null, null, null);

	/**
	 * The same with another value of {@code messageSeq}.
	 * @param messageSeq the id of the message to begin at; NapCat takes the latest by
	 * default
	 * @return the changed copy
	 */
	public HistoryOptions withMessageSeq(long messageSeq) {
		return new HistoryOptions(messageSeq, this.count, this.reverseOrder, this.disableGetUrl, this.parseMultMsg,
				this.quickReply);
	}

	/**
	 * The same with another value of {@code count}.
	 * @param count how many messages, 20 by default
	 * @return the changed copy
	 */
	public HistoryOptions withCount(int count) {
		return new HistoryOptions(this.messageSeq, count, this.reverseOrder, this.disableGetUrl, this.parseMultMsg,
				this.quickReply);
	}

	/**
	 * The same with another value of {@code reverseOrder}.
	 * @param reverseOrder whether to go from the beginning to older messages, false by
	 * default
	 * @return the changed copy
	 */
	public HistoryOptions withReverseOrder(boolean reverseOrder) {
		return new HistoryOptions(this.messageSeq, this.count, reverseOrder, this.disableGetUrl, this.parseMultMsg,
				this.quickReply);
	}

	/**
	 * The same with another value of {@code disableGetUrl}.
	 * @param disableGetUrl whether to save the look-up of links to media, false by
	 * default
	 * @return the changed copy
	 */
	public HistoryOptions withDisableGetUrl(boolean disableGetUrl) {
		return new HistoryOptions(this.messageSeq, this.count, this.reverseOrder, disableGetUrl, this.parseMultMsg,
				this.quickReply);
	}

	/**
	 * The same with another value of {@code parseMultMsg}.
	 * @param parseMultMsg whether merged forwards come with their content, true by
	 * default
	 * @return the changed copy
	 */
	public HistoryOptions withParseMultMsg(boolean parseMultMsg) {
		return new HistoryOptions(this.messageSeq, this.count, this.reverseOrder, this.disableGetUrl, parseMultMsg,
				this.quickReply);
	}

	/**
	 * The same with another value of {@code quickReply}.
	 * @param quickReply whether NapCat answers at once with what it has, false by default
	 * @return the changed copy
	 */
	public HistoryOptions withQuickReply(boolean quickReply) {
		return new HistoryOptions(this.messageSeq, this.count, this.reverseOrder, this.disableGetUrl, this.parseMultMsg,
				quickReply);
	}

}
