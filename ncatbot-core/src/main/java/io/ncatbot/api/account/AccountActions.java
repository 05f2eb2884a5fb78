package io.ncatbot.api.account;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.Param;
import io.ncatbot.api.QqOutcome;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The bot's own account (账号): who it is and how it is seen.
 */
@ActionArea
public interface AccountActions extends AccountActionsSync {

	/**
	 * Tells who the bot is (获取登录号信息).
	 * @return the bot's QQ number and name
	 */
	@Action("get_login_info")
	CompletableFuture<ApiResult<LoginInfo>> getLoginInfo();

	/**
	 * Tells whether the account is online (获取运行状态). A connection to NapCat is no proof of
	 * that: QQ may have logged the account out.
	 * @return the status
	 */
	@Action("get_status")
	CompletableFuture<ApiResult<BotStatus>> getStatus();

	/**
	 * Changes the bot's name (设置QQ资料).
	 * @param nickname the name
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	default CompletableFuture<ApiResult<QqOutcome>> setQqProfile(String nickname) {
		return setQqProfile(nickname, null, null);
	}

	/**
	 * Changes the bot's profile (设置QQ资料).
	 * @param nickname the name
	 * @param personalNote the signature; null to leave it as it is
	 * @param sex the sex; null to leave it as it is
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	@Action("set_qq_profile")
	CompletableFuture<ApiResult<QqOutcome>> setQqProfile(String nickname, @Nullable String personalNote,
			@Nullable ProfileSex sex);

	/**
	 * Changes the bot's portrait (设置QQ头像).
	 * @param file the picture
	 * @return a result without data; a failure when QQ refuses the picture
	 */
	@Action("set_qq_avatar")
	CompletableFuture<ApiResult<Void>> setQqAvatar(FileSource file);

	/**
	 * Changes the bot's signature (设置个性签名). NapCat calls it {@code set_self_longnick}.
	 * @param longNick the signature; empty for none
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	@Action("set_self_longnick")
	CompletableFuture<ApiResult<QqOutcome>> setSelfLongNick(@Param("longNick") String longNick);

	/**
	 * Changes what the bot's friends see of it (设置在线状态).
	 * @param status the state
	 * @return a result without data; a failure when QQ refuses
	 */
	default CompletableFuture<ApiResult<Void>> setOnlineStatus(OnlineStatus status) {
		return setOnlineStatus(status.status(), status.extStatus(), 0);
	}

	/**
	 * Changes what the bot's friends see of it, by the name that QQ shows (设置在线状态).
	 * @param status the name, such as {@code 听歌中}; {@link OnlineStatus} lists all
	 * @return a result without data; a failure when QQ refuses
	 */
	default CompletableFuture<ApiResult<Void>> setOnlineStatus(String status) {
		return setOnlineStatus(OnlineStatus.of(status));
	}

	/**
	 * Changes what the bot's friends see of it, by QQ's numbers (设置在线状态).
	 * @param status the number of the state
	 * @param extStatus the number of what is shown with it; 0 for nothing
	 * @param batteryStatus how full the battery is, in percent; 0 to show none
	 * @return a result without data; a failure when QQ refuses
	 */
	@Action("set_online_status")
	CompletableFuture<ApiResult<Void>> setOnlineStatus(int status, int extStatus, int batteryStatus);

	/**
	 * Shows a picture and words of the bot's own as its state (设置自定义在线状态).
	 * @param faceId the number of a face
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	default CompletableFuture<ApiResult<String>> setDiyOnlineStatus(long faceId) {
		return setDiyOnlineStatus(faceId, null, null);
	}

	/**
	 * Shows a picture and words of the bot's own as its state (设置自定义在线状态).
	 * @param faceId the number of a face
	 * @param faceType QQ's kind of the face; null for 1
	 * @param wording the words; null for none
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	@Action("set_diy_online_status")
	CompletableFuture<ApiResult<String>> setDiyOnlineStatus(long faceId, @Nullable Integer faceType,
			@Nullable String wording);

	/**
	 * Lists the account's other devices (获取在线客户端). NapCat has nothing to tell: the list
	 * is always empty.
	 * @return an empty list
	 */
	@Action("get_online_clients")
	CompletableFuture<ApiResult<List<JsonNode>>> getOnlineClients();

	/**
	 * Lists the devices that the account can be shown with (获取机型显示). NapCat calls it
	 * {@code _get_model_show}.
	 * @return a list of one, which NapCat makes up
	 */
	@Action("_get_model_show")
	CompletableFuture<ApiResult<List<ModelShow>>> getModelShow();

	/**
	 * Lists the devices that the account can be shown with (获取机型显示). NapCat calls it
	 * {@code _get_model_show}.
	 * @param model the device, such as {@code iPhone 13}
	 * @return a list of one, which NapCat makes up
	 */
	@Action("_get_model_show")
	CompletableFuture<ApiResult<List<ModelShow>>> getModelShow(String model);

	/**
	 * Changes the device that the account is shown with (设置机型). NapCat calls it {@code
	 * _set_model_show}, and does nothing.
	 * @param model the device
	 * @param modelShow the name to show
	 * @return a result without data
	 */
	@Action("_set_model_show")
	CompletableFuture<ApiResult<Void>> setModelShow(String model, String modelShow);

}
