### Codes on the screen that another device reads, and reading them. Keys start with "qr-".

# What a screen reader says of the picture.
qr-picture = QR codes that change all the time, for the camera of the other device
qr-shown = { $pieces ->
    [one] One QR code is enough. Keep the screen bright.
   *[other] { $pieces } QR codes, over and over. Missing some does no harm. Keep the screen bright.
}
qr-too-large = This is too much for QR codes. Pass it on as a file.
qr-file = As a file instead
qr-file-why = For a cable, a memory card, or sending it from device to device. The file is sealed.
qr-file-saved = Saved as { $name }.
qr-file-failed = The file could not be saved there. The vault is as it was. Choose another place.

qr-read-camera = Hold the camera so that the QR code fills the frame.
qr-read-starting = Starting the camera.
qr-read-progress = { $have } of { $need } read
qr-read-other = That is a QR code of something else.
qr-read-key-first = That is a key. First read the QR codes on the screen before it.
qr-read-codes = Those are the QR codes from before. The key is on the next screen there.
qr-read-again = Begin again

qr-problem-other-bundle = Two different runs of QR codes came together. Show only one, and begin again.
qr-problem-too-new = A newer version of Toride shows these. Update the app here, then read again.
qr-problem-spoilt = Some of what was read does not fit together. Reading begins anew by itself.
qr-problem-too-large = This is more than can be read from QR codes. Pass it on as a file.

qr-allow-title = The camera reads the QR codes
qr-allow = Pictures are looked at on this device and not kept.
qr-allow-go = Allow the camera
qr-denied = The camera is not allowed. Open a file instead, or allow the camera in the system’s settings.
qr-denied-key = The camera is not allowed. Type the key instead, or allow the camera in the system’s settings.
qr-failed = The camera does not answer. Open a file instead, or try again.
qr-failed-key = The camera does not answer. Type the key instead, or try again.
qr-no-camera = Choose pictures of the QR codes, or open a file. No camera is used on this device.
qr-pictures = Choose pictures
qr-pictures-reading = Reading the pictures.
qr-pictures-none = No QR code was found in these pictures. Take them straight from the front, with the whole code in each.
qr-pictures-more = Some QR codes are still missing. Choose more pictures.
qr-open-file = Open a file
