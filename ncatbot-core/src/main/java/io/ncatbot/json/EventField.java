package io.ncatbot.json;

import java.util.Locale;

import io.ncatbot.message.FieldName;

/**
 * The keys that a frame may have at its top: those of all events and of replies.
 */
enum EventField implements FieldName {

	TIME, SELF_ID, POST_TYPE, MESSAGE_TYPE, NOTICE_TYPE, REQUEST_TYPE, META_EVENT_TYPE, SUB_TYPE, MESSAGE_ID,
	MESSAGE_SEQ, REAL_ID, REAL_SEQ, USER_ID, GROUP_ID, GROUP_NAME, TARGET_ID, TEMP_SOURCE, MESSAGE_SENT_TYPE, MESSAGE,
	MESSAGE_FORMAT, RAW_MESSAGE, FONT, SENDER, ANONYMOUS, COMMENT, FLAG, OPERATOR_ID, SENDER_ID, DURATION, FILE,
	CARD_NEW, CARD_OLD, LIKES, IS_ADD, RAW_INFO, NAME_NEW, TITLE, OPERATOR_NICK, TIMES, EVENT_TYPE, STATUS_TEXT,
	BUSI_ID, CONTENT, TAG, PEER_ID, INTERVAL, STATUS, HONOR_TYPE, CLIENT, ONLINE, SHARE_LINK, FILE_SET_ID, FILES,
	DOWNLOADED_SIZE, TOTAL_SIZE, SPEED, REMAIN_SECONDS, CODE, COUNT, RETCODE, DATA, WORDING, ECHO;

	private final String wireName = name().toLowerCase(Locale.ROOT);

	@Override
	public String wireName() {
		return this.wireName;
	}

}
