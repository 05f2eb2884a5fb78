import { toast } from './dialog.js';
import { byId } from './dom.js';
import { t } from './i18n.js';

const MEGABYTES = 5;

/** Takes pictures from the file chooser, the clipboard and drag and drop, and hands on {url, name}. */
export function acceptPictures(input, ready, accept) {
	const chooser = byId('image-input');
	const talk = byId('talk');
	const take = (files) => [...files].forEach((file) => read(file, accept));
	byId('tool-image').addEventListener('click', () => chooser.click());
	chooser.addEventListener('change', () => {
		take(chooser.files);
		chooser.value = '';
	});
	input.addEventListener('paste', (event) => {
		if (event.clipboardData.files.length > 0) {
			event.preventDefault();
			take(event.clipboardData.files);
		}
	});
	talk.addEventListener('dragover', (event) => {
		if (event.dataTransfer.types.includes('Files') && ready()) {
			event.preventDefault();
			talk.classList.add('dropping');
		}
	});
	talk.addEventListener('dragleave', (event) => {
		if (!talk.contains(event.relatedTarget)) {
			talk.classList.remove('dropping');
		}
	});
	talk.addEventListener('drop', (event) => {
		talk.classList.remove('dropping');
		if (event.dataTransfer.files.length > 0 && ready()) {
			event.preventDefault();
			take(event.dataTransfer.files);
		}
	});
}

function read(file, accept) {
	if (!file.type.startsWith('image/')) {
		toast(t('notAnImage'), 'bad');
	}
	else if (file.size > MEGABYTES * 1_048_576) {
		toast(t('imageTooLarge', { n: MEGABYTES }), 'bad');
	}
	else {
		const reader = new FileReader();
		reader.onload = () => accept({ url: reader.result, name: file.name });
		reader.readAsDataURL(file);
	}
}
