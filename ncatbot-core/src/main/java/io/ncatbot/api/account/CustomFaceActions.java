package io.ncatbot.api.account;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.QqOutcome;
import io.ncatbot.message.FileSource;

/**
 * The bot's own collection of faces (自定义表情).
 */
@ActionArea
public interface CustomFaceActions extends CustomFaceActionsSync {

	/**
	 * Lists links to 48 faces of the bot's own collection (获取自定义表情).
	 * @return the links
	 */
	@Action("fetch_custom_face")
	CompletableFuture<ApiResult<List<String>>> fetchCustomFace();

	/**
	 * Lists links to faces of the bot's own collection (获取自定义表情).
	 * @param count how many
	 * @return the links
	 */
	@Action("fetch_custom_face")
	CompletableFuture<ApiResult<List<String>>> fetchCustomFace(int count);

	/**
	 * Lists 48 faces of the bot's own collection (获取自定义表情详情).
	 * @return the faces
	 */
	@Action("fetch_custom_face_detail")
	CompletableFuture<ApiResult<List<CustomFace>>> fetchCustomFaceDetail();

	/**
	 * Lists faces of the bot's own collection (获取自定义表情详情).
	 * @param count how many
	 * @return the faces
	 */
	@Action("fetch_custom_face_detail")
	CompletableFuture<ApiResult<List<CustomFace>>> fetchCustomFaceDetail(int count);

	/**
	 * Adds a face to the bot's own collection (添加自定义表情).
	 * @param file the picture; content of our own is brought to NapCat's host first
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	default CompletableFuture<ApiResult<CustomFaceAdded>> addCustomFace(FileSource file) {
		return addCustomFace(file, CustomFaceOptions.DEFAULTS);
	}

	/**
	 * Adds a face to the bot's own collection (添加自定义表情).
	 * @param file the picture; content of our own is brought to NapCat's host first
	 * @param options what NapCat shall not find out from the file
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	@Action("add_custom_face")
	CompletableFuture<ApiResult<CustomFaceAdded>> addCustomFace(FileSource file, CustomFaceOptions options);

	/**
	 * Takes a face out of the bot's own collection (删除自定义表情).
	 * @param resId the {@code resId} of the face
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	default CompletableFuture<ApiResult<QqOutcome>> deleteCustomFace(String resId) {
		return deleteCustomFace(CustomFaceKeys.resIds(List.of(resId)));
	}

	/**
	 * Takes faces out of the bot's own collection (删除自定义表情).
	 * @param keys which
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	@Action("delete_custom_face")
	CompletableFuture<ApiResult<QqOutcome>> deleteCustomFace(CustomFaceKeys keys);

	/**
	 * Describes a face of the bot's own collection (修改自定义表情描述).
	 * @param emojiId the {@code emoId} of the face
	 * @param resId its {@code resId}
	 * @param md5 its {@code md5}
	 * @param desc the new description
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	@Action("set_custom_face_desc")
	CompletableFuture<ApiResult<QqOutcome>> setCustomFaceDesc(long emojiId, String resId, String md5, String desc);

}
