/** Videos and documents, in English. */
export const media = {
  media: {
    files: 'Videos and documents',
    add: 'Add videos or documents',
    hint: 'Videos up to 4 GB are converted for the shop; PDF, Word, Excel, PowerPoint, OpenDocument and ZIP up to 100 MB are offered as downloads. An upload that is cut off goes on where it stopped.',
    title: 'Title for shoppers',
    renamed: 'Title saved.',
    describe: 'Describe the picture',
    described: 'Description saved.',
    shows: 'What it shows',
    describeHint:
      'Read aloud to people who do not see the picture, and shown where it does not load. A language without words of its own reads those of the shop; where there are none, the product is named.',
    sending: 'Uploading',
    paused: 'Paused',
    of: '{sent} of {total}',
    pause: 'Pause',
    resume: 'Continue',
    cancel: 'Cancel the upload',
    converting: 'Converting',
    stop: 'Stop',
    failed: 'Failed',
    stopped: 'Stopped',
    seconds: { one: '{n} second', other: '{n} seconds' },
    cancelled: 'The conversion was stopped. Remove the file and upload it again if you need it.',
    broken_video: 'The video is damaged, or of a kind that cannot be read. Upload it again, as MP4 if you can.',
    no_ffmpeg:
      'ffmpeg is not installed on the server, so the video is kept as it is: it may be large, and not every browser plays it.',
    file_missing: 'The file is not in the storage any more. Upload it again.',
    unfinished: 'Unfinished: {names}. Choose the same file again and the upload goes on where it stopped.',
    comma: ', ',
  },
}
