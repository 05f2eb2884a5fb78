package io.ncatbot.message;

import java.util.Locale;

/**
 * The keys that a segment's {@code data} may have.
 */
public enum SegmentField implements FieldName {

	/** {@code text}. */
	TEXT,
	/** {@code qq}. */
	QQ,
	/** {@code id}. */
	ID,
	/** {@code seq}. */
	SEQ,
	/** {@code raw}. */
	RAW,
	/** {@code resultId}. */
	RESULT_ID("resultId"),
	/** {@code chainCount}. */
	CHAIN_COUNT("chainCount"),
	/** {@code file}. */
	FILE,
	/** {@code url}. */
	URL,
	/** {@code path}. */
	PATH,
	/** {@code summary}. */
	SUMMARY,
	/** {@code sub_type}. */
	SUB_TYPE,
	/** {@code file_size}. */
	FILE_SIZE,
	/** {@code file_id}. */
	FILE_ID,
	/** {@code key}. */
	KEY,
	/** {@code emoji_id}. */
	EMOJI_ID,
	/** {@code emoji_package_id}. */
	EMOJI_PACKAGE_ID,
	/** {@code name}. */
	NAME,
	/** {@code thumb}. */
	THUMB,
	/** {@code result}. */
	RESULT,
	/** {@code type}. */
	TYPE,
	/** {@code data}. */
	DATA,
	/** {@code content}. */
	CONTENT,
	/** {@code user_id}. */
	USER_ID,
	/** {@code uin}. */
	UIN,
	/** {@code nickname}. */
	NICKNAME,
	/** {@code time}. */
	TIME,
	/** {@code source}. */
	SOURCE,
	/** {@code news}. */
	NEWS,
	/** {@code prompt}. */
	PROMPT,
	/** {@code audio}. */
	AUDIO,
	/** {@code title}. */
	TITLE,
	/** {@code image}. */
	IMAGE,
	/** {@code lat}. */
	LAT,
	/** {@code lon}. */
	LON,
	/** {@code msgId}. */
	MSG_ID("msgId"),
	/** {@code elementId}. */
	ELEMENT_ID("elementId"),
	/** {@code fileName}. */
	FILE_NAME("fileName"),
	/** {@code fileSize}. */
	ONLINE_FILE_SIZE("fileSize"),
	/** {@code isDir}. */
	IS_DIR("isDir"),
	/** {@code fileSetId}. */
	FILE_SET_ID("fileSetId");

	private final String wireName;

	SegmentField() {
		this.wireName = name().toLowerCase(Locale.ROOT);
	}

	SegmentField(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
