package io.ncatbot.api.message;

import io.ncatbot.api.ActionOptions;
import io.ncatbot.api.Param;
import org.jspecify.annotations.Nullable;

/**
 * What a card of a mini-program shows (小程序卡片). It uses the template of {@link #bili} or
 * {@link #weibo}, or names the mini-program by itself: then all from {@code
 * iconUrl} on, but {@code webUrl} and {@code rawArkData}, is needed.
 *
 * @param type {@code bili} or {@code weibo}: whose template is used; null to leave it out
 * @param title the title; null to leave it out
 * @param desc the description; null to leave it out
 * @param picUrl where the picture comes from; null to leave it out
 * @param jumpUrl where a click leads; null to leave it out
 * @param iconUrl where the icon comes from; null to leave it out
 * @param webUrl where a click leads on computers; null to leave it out
 * @param appId the id of the mini-program; null to leave it out
 * @param scene the scene; null to leave it out
 * @param templateType the kind of template; null to leave it out
 * @param businessType the kind of business; null to leave it out
 * @param verType the kind of version; null to leave it out
 * @param shareType the kind of sharing; null to leave it out
 * @param versionId the version; null to leave it out
 * @param sdkId the version of the SDK; null to leave it out
 * @param withShareTicket whether a share ticket is wanted, as {@code 0} or {@code 1};
 * null to leave it out
 * @param rawArkData {@code true} for the card in another form, with {@code metaData};
 * null to leave it out
 */
@ActionOptions
public record MiniAppCard(@Nullable String type, @Nullable String title, @Nullable String desc,
		@Param("picUrl") @Nullable String picUrl, @Param("jumpUrl") @Nullable String jumpUrl,
		@Param("iconUrl") @Nullable String iconUrl, @Param("webUrl") @Nullable String webUrl,
		@Param("appId") @Nullable String appId, @Nullable String scene,
		@Param("templateType") @Nullable String templateType, @Param("businessType") @Nullable String businessType,
		@Param("verType") @Nullable String verType, @Param("shareType") @Nullable String shareType,
		@Param("versionId") @Nullable String versionId, @Param("sdkId") @Nullable String sdkId,
		@Param("withShareTicket") @Nullable String withShareTicket, @Param("rawArkData") @Nullable String rawArkData) {

	/**
	 * A card in the template of Bilibili.
	 * @param title the title
	 * @param desc the description
	 * @param picUrl where the picture comes from
	 * @param jumpUrl where a click leads
	 * @return the value
	 */
	public static MiniAppCard bili(String title, String desc, String picUrl, String jumpUrl) {
		return new MiniAppCard("bili", title, desc, picUrl, jumpUrl, null, null, null, null, null, null, null, null,
				null, null, null, null);
	}

	/**
	 * A card in the template of Weibo.
	 * @param title the title
	 * @param desc the description
	 * @param picUrl where the picture comes from
	 * @param jumpUrl where a click leads
	 * @return the value
	 */
	public static MiniAppCard weibo(String title, String desc, String picUrl, String jumpUrl) {
		return new MiniAppCard("weibo", title, desc, picUrl, jumpUrl, null, null, null, null, null, null, null, null,
				null, null, null, null);
	}

	/**
	 * A card of any mini-program, which is named by the {@code with} methods. NapCat
	 * demands all of them but {@code webUrl} and {@code rawArkData}, and does not say
	 * which is missing.
	 * @param title the title
	 * @param desc the description
	 * @param picUrl where the picture comes from
	 * @param jumpUrl where a click leads
	 * @return the value
	 */
	public static MiniAppCard custom(String title, String desc, String picUrl, String jumpUrl) {
		return new MiniAppCard(null, title, desc, picUrl, jumpUrl, null, null, null, null, null, null, null, null, null,
				null, null, null);
	}

	/**
	 * The same with another value of {@code iconUrl}.
	 * @param iconUrl where the icon comes from
	 * @return the changed copy
	 */
	public MiniAppCard withIconUrl(String iconUrl) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, iconUrl, this.webUrl,
				this.appId, this.scene, this.templateType, this.businessType, this.verType, this.shareType,
				this.versionId, this.sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code webUrl}.
	 * @param webUrl where a click leads on computers
	 * @return the changed copy
	 */
	public MiniAppCard withWebUrl(String webUrl) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, webUrl,
				this.appId, this.scene, this.templateType, this.businessType, this.verType, this.shareType,
				this.versionId, this.sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code appId}.
	 * @param appId the id of the mini-program
	 * @return the changed copy
	 */
	public MiniAppCard withAppId(String appId) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				appId, this.scene, this.templateType, this.businessType, this.verType, this.shareType, this.versionId,
				this.sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code scene}.
	 * @param scene the scene
	 * @return the changed copy
	 */
	public MiniAppCard withScene(String scene) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				this.appId, scene, this.templateType, this.businessType, this.verType, this.shareType, this.versionId,
				this.sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code templateType}.
	 * @param templateType the kind of template
	 * @return the changed copy
	 */
	public MiniAppCard withTemplateType(String templateType) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				this.appId, this.scene, templateType, this.businessType, this.verType, this.shareType, this.versionId,
				this.sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code businessType}.
	 * @param businessType the kind of business
	 * @return the changed copy
	 */
	public MiniAppCard withBusinessType(String businessType) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				this.appId, this.scene, this.templateType, businessType, this.verType, this.shareType, this.versionId,
				this.sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code verType}.
	 * @param verType the kind of version
	 * @return the changed copy
	 */
	public MiniAppCard withVerType(String verType) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				this.appId, this.scene, this.templateType, this.businessType, verType, this.shareType, this.versionId,
				this.sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code shareType}.
	 * @param shareType the kind of sharing
	 * @return the changed copy
	 */
	public MiniAppCard withShareType(String shareType) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				this.appId, this.scene, this.templateType, this.businessType, this.verType, shareType, this.versionId,
				this.sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code versionId}.
	 * @param versionId the version
	 * @return the changed copy
	 */
	public MiniAppCard withVersionId(String versionId) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				this.appId, this.scene, this.templateType, this.businessType, this.verType, this.shareType, versionId,
				this.sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code sdkId}.
	 * @param sdkId the version of the SDK
	 * @return the changed copy
	 */
	public MiniAppCard withSdkId(String sdkId) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				this.appId, this.scene, this.templateType, this.businessType, this.verType, this.shareType,
				this.versionId, sdkId, this.withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code withShareTicket}.
	 * @param withShareTicket whether a share ticket is wanted, as {@code 0} or {@code 1}
	 * @return the changed copy
	 */
	public MiniAppCard withWithShareTicket(String withShareTicket) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				this.appId, this.scene, this.templateType, this.businessType, this.verType, this.shareType,
				this.versionId, this.sdkId, withShareTicket, this.rawArkData);
	}

	/**
	 * The same with another value of {@code rawArkData}.
	 * @param rawArkData {@code true} for the card in another form, with {@code metaData}
	 * @return the changed copy
	 */
	public MiniAppCard withRawArkData(String rawArkData) {
		return new MiniAppCard(this.type, this.title, this.desc, this.picUrl, this.jumpUrl, this.iconUrl, this.webUrl,
				this.appId, this.scene, this.templateType, this.businessType, this.verType, this.shareType,
				this.versionId, this.sdkId, this.withShareTicket, rawArkData);
	}

}
