package io.ncatbot.api.account;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;

/**
 * The bot's Qzone (QQ空间). It takes NapCat 4.18.19 or later.
 */
@ActionArea
public interface QzoneActions extends QzoneActionsSync {

	/**
	 * Posts to the bot's Qzone (发表说说), for everyone to see.
	 * @param content the text
	 * @return what the post is deleted by
	 */
	default CompletableFuture<ApiResult<QzonePost>> sendQzoneMsg(String content) {
		return sendQzoneMsg(content, QzonePostOptions.DEFAULTS);
	}

	/**
	 * Posts to the bot's Qzone (发表说说).
	 * @param content the text
	 * @param options pictures, and who may see it
	 * @return what the post is deleted by; a failure in the words of Qzone when it
	 * refuses
	 */
	@Action("send_qzone_msg")
	CompletableFuture<ApiResult<QzonePost>> sendQzoneMsg(String content, QzonePostOptions options);

	/**
	 * Deletes a post of the bot's Qzone (删除说说).
	 * @param tid the {@code tid} of the post, which only sending it tells
	 * @return a result without data; a failure in the words of Qzone when it refuses
	 */
	@Action("delete_qzone_msg")
	CompletableFuture<ApiResult<Void>> deleteQzoneMsg(String tid);

}
