package io.ncatbot.api.system;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.message.FileSource;

/**
 * What QQ finds out for the bot (识别与翻译): text in pictures, words, links.
 */
@ActionArea
public interface AnalysisActions extends AnalysisActionsSync {

	/**
	 * Reads the text in a picture (图片 OCR 识别), by the action {@code ocr_image}. It works
	 * where NapCat runs on Windows; elsewhere the call may never be answered.
	 * @param image the picture
	 * @return the lines of text
	 */
	@Action("ocr_image")
	CompletableFuture<ApiResult<List<OcrLine>>> ocrImage(FileSource image);

	/**
	 * Reads the text in a picture (图片 OCR 识别), by the action {@code .ocr_image}, which
	 * does the same as {@link #ocrImage}. It works where NapCat runs on Windows;
	 * elsewhere the call may never be answered.
	 * @param image the picture
	 * @return the lines of text
	 */
	@Action(".ocr_image")
	CompletableFuture<ApiResult<List<OcrLine>>> ocrImageNew(FileSource image);

	/**
	 * Translates English words to Chinese (英文单词翻译).
	 * @param words the words
	 * @return the translations
	 */
	@Action("translate_en2zh")
	CompletableFuture<ApiResult<Translation>> translateEn2zh(List<String> words);

	/**
	 * Tells what QQ thinks of a link (检查URL安全性).
	 * @param url the link
	 * @return how safe it is
	 */
	@Action("check_url_safely")
	CompletableFuture<ApiResult<UrlSafety>> checkUrlSafely(String url);

}
