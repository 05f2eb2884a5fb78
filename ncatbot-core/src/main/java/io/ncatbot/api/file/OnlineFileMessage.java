package io.ncatbot.api.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A message that offers files or folders online. Each component but the list may be null;
 * ids and times are text, as QQ sends them.
 *
 * @param msgId the message's id, which receiving and refusing need
 * @param msgRandom the random number QQ tells messages apart by
 * @param senderUid QQ's internal id of who offers them
 * @param peerUid QQ's internal id of the other side of the chat
 * @param msgTime when it was sent, in Unix seconds
 * @param elements what is offered
 */
public record OnlineFileMessage(@JsonProperty("msgId") @Nullable String msgId,
		@JsonProperty("msgRandom") @Nullable String msgRandom, @JsonProperty("senderUid") @Nullable String senderUid,
		@JsonProperty("peerUid") @Nullable String peerUid, @JsonProperty("msgTime") @Nullable String msgTime,
		List<Element> elements) {

	/**
	 * A file or a folder that is offered. Each component may be null.
	 *
	 * @param elementType 23 for a file, 30 for a folder
	 * @param elementId its id, which receiving and refusing need
	 * @param fileElement its description
	 */
	public record Element(@JsonProperty("elementType") @Nullable Integer elementType,
			@JsonProperty("elementId") @Nullable String elementId,
			@JsonProperty("fileElement") @Nullable Content fileElement) {

	}

	/**
	 * The description of a file or folder that is offered. Each component may be null;
	 * sizes in bytes are text, as QQ sends them.
	 *
	 * @param fileName its name
	 * @param filePath where it lies on the sender's disk or was saved to
	 * @param fileSize its size in bytes
	 * @param fileUuid QQ's id of it
	 * @param fileMd5 its MD5 sum
	 * @param fileSha its SHA sum
	 * @param fileSha3 its SHA-3 sum
	 * @param file10MMd5 the MD5 sum of its first 10 MiB
	 * @param folderId the folder it is in
	 * @param fileSubId QQ's second id of it
	 * @param fileBizId QQ's code of the kind of file
	 * @param picHeight the height of its preview in pixels
	 * @param picWidth the width of its preview in pixels
	 * @param thumbFileSize the size of its preview in bytes
	 */
	public record Content(@JsonProperty("fileName") @Nullable String fileName,
			@JsonProperty("filePath") @Nullable String filePath, @JsonProperty("fileSize") @Nullable String fileSize,
			@JsonProperty("fileUuid") @Nullable String fileUuid, @JsonProperty("fileMd5") @Nullable String fileMd5,
			@JsonProperty("fileSha") @Nullable String fileSha, @JsonProperty("fileSha3") @Nullable String fileSha3,
			@JsonProperty("file10MMd5") @Nullable String file10MMd5,
			@JsonProperty("folderId") @Nullable String folderId, @JsonProperty("fileSubId") @Nullable String fileSubId,
			@JsonProperty("fileBizId") @Nullable Integer fileBizId,
			@JsonProperty("picHeight") @Nullable Integer picHeight,
			@JsonProperty("picWidth") @Nullable Integer picWidth,
			@JsonProperty("thumbFileSize") @Nullable Long thumbFileSize) {

	}

}
