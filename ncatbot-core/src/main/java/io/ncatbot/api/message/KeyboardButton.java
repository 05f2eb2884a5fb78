package io.ncatbot.api.message;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * Which button of a message is clicked.
 *
 * @param buttonId the id of the button; null to leave it out
 * @param callbackData what the button tells its robot; null to leave it out
 * @param msgSeq the sequence number of the message with the button, {@code 10086} by
 * default; null to leave it out
 */
@ActionOptions
public record KeyboardButton(@Nullable String buttonId, @Nullable String callbackData, @Nullable String msgSeq) {

	/**
	 * Nothing but NapCat's defaults.
	 */
	public static final KeyboardButton DEFAULTS = new KeyboardButton(null, null, null);

	/**
	 * The same with another value of {@code buttonId}.
	 * @param buttonId the id of the button
	 * @return the changed copy
	 */
	public KeyboardButton withButtonId(String buttonId) {
		return new KeyboardButton(buttonId, this.callbackData, this.msgSeq);
	}

	/**
	 * The same with another value of {@code callbackData}.
	 * @param callbackData what the button tells its robot
	 * @return the changed copy
	 */
	public KeyboardButton withCallbackData(String callbackData) {
		return new KeyboardButton(this.buttonId, callbackData, this.msgSeq);
	}

	/**
	 * The same with another value of {@code msgSeq}.
	 * @param msgSeq the sequence number of the message with the button, {@code 10086} by
	 * default
	 * @return the changed copy
	 */
	public KeyboardButton withMsgSeq(String msgSeq) {
		return new KeyboardButton(this.buttonId, this.callbackData, msgSeq);
	}

}
