package io.ncatbot.api.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * QQ's own answer to sending a flash transfer into a chat. NapCat reports success
 * whatever it says.
 *
 * @param errCode 0 for success; null where it is not told
 * @param errMsg what went wrong; null where it is not told
 * @param rsp how it went for each receiver; null where it is not told
 */
public record FlashSending(@JsonProperty("errCode") @Nullable Integer errCode,
		@JsonProperty("errMsg") @Nullable String errMsg, @Nullable Response rsp) {

	/**
	 * How sending went.
	 *
	 * @param sendStatus one for each receiver
	 */
	public record Response(@JsonProperty("sendStatus") List<Status> sendStatus) {

	}

	/**
	 * How sending went for one receiver. Each component may be null.
	 *
	 * @param result 0 for success
	 * @param msg what went wrong
	 * @param target the receiver
	 */
	public record Status(@Nullable Integer result, @Nullable String msg, @Nullable Target target) {

	}

	/**
	 * A receiver. Each component may be null.
	 *
	 * @param destType the kind of chat, as QQ's own code
	 * @param destUid the group's number, or QQ's internal id of the user
	 */
	public record Target(@JsonProperty("destType") @Nullable Integer destType,
			@JsonProperty("destUid") @Nullable String destUid) {

	}

}
