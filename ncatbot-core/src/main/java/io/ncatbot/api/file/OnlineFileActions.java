package io.ncatbot.api.file;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Files that go from computer to computer while both are online (在线文件), in private chats.
 */
@ActionArea
public interface OnlineFileActions extends OnlineFileActionsSync {

	/**
	 * Offers a file online (发送在线文件). NapCat waits up to 10 seconds for QQ.
	 * @param userId the receiver's QQ number
	 * @param filePath the file; content of our own is brought to NapCat's host first
	 * @return how it went; a failure where NapCat finds no such file
	 */
	default CompletableFuture<ApiResult<OnlineFileResult>> sendOnlineFile(long userId, FileSource filePath) {
		return sendOnlineFile(userId, filePath, null);
	}

	/**
	 * Offers a file online (发送在线文件). NapCat waits up to 10 seconds for QQ.
	 * @param userId the receiver's QQ number
	 * @param filePath the file; content of our own is brought to NapCat's host first
	 * @param fileName the name that the receiver sees; null for the file's own
	 * @return how it went; a failure where NapCat finds no such file
	 */
	@Action("send_online_file")
	CompletableFuture<ApiResult<OnlineFileResult>> sendOnlineFile(long userId, FileSource filePath,
			@Nullable String fileName);

	/**
	 * Offers a folder online (发送在线文件夹). NapCat waits up to 10 seconds for QQ.
	 * @param userId the receiver's QQ number
	 * @param folderPath the folder's absolute path on NapCat's host
	 * @return how it went; a {@code result} of -1 where NapCat finds no such folder
	 */
	default CompletableFuture<ApiResult<OnlineFileResult>> sendOnlineFolder(long userId, String folderPath) {
		return sendOnlineFolder(userId, folderPath, null);
	}

	/**
	 * Offers a folder online (发送在线文件夹). NapCat waits up to 10 seconds for QQ.
	 * @param userId the receiver's QQ number
	 * @param folderPath the folder's absolute path on NapCat's host
	 * @param folderName the name that the receiver sees; null for the folder's own
	 * @return how it went; a {@code result} of -1 where NapCat finds no such folder
	 */
	@Action("send_online_folder")
	CompletableFuture<ApiResult<OnlineFileResult>> sendOnlineFolder(long userId, String folderPath,
			@Nullable String folderName);

	/**
	 * Lists what is offered online in a private chat (获取在线文件消息).
	 * @param userId the other side's QQ number
	 * @return the messages that offer it
	 */
	@Action("get_online_file_msg")
	CompletableFuture<ApiResult<OnlineFileMessages>> getOnlineFileMsg(long userId);

	/**
	 * Takes what is offered online (接收在线文件). NapCat's host receives it.
	 * @param userId the other side's QQ number
	 * @param msgId the message's id, as {@link #getOnlineFileMsg(long)} or the segment
	 * tells it
	 * @param elementId the id of what is offered, from the same place
	 * @return QQ's own answer as it comes
	 */
	@Action("receive_online_file")
	CompletableFuture<ApiResult<JsonNode>> receiveOnlineFile(long userId, String msgId, String elementId);

	/**
	 * Refuses what is offered online (拒绝在线文件).
	 * @param userId the other side's QQ number
	 * @param msgId the message's id, as {@link #getOnlineFileMsg(long)} or the segment
	 * tells it
	 * @param elementId the id of what is offered, from the same place
	 * @return a result without data
	 */
	@Action("refuse_online_file")
	CompletableFuture<ApiResult<Void>> refuseOnlineFile(long userId, String msgId, String elementId);

	/**
	 * Takes back what the bot offered online (取消在线文件).
	 * @param userId the receiver's QQ number
	 * @param msgId the message's id, as offering it returned it
	 * @return a result without data
	 */
	@Action("cancel_online_file")
	CompletableFuture<ApiResult<Void>> cancelOnlineFile(long userId, String msgId);

}
