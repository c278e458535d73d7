package app.toride.ui.safekeeping

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.toride.core.BackupReport
import app.toride.core.BundleInfo
import app.toride.core.BundleKind
import app.toride.ui.Tags
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalType

/** What a chosen file is, before it is opened. */
@Composable
fun WhatFile(info: BundleInfo, name: String?) {
    Panel(Modifier.testTag(Tags.FILE_IS)) {
        Heading(kindOf(info.kind), style = LocalType.current.strong)
        Quiet(say("safekeeping-file-made", day("date", info.madeAt)))
        if (name != null) Quiet(name)
    }
}

@Composable
private fun kindOf(kind: BundleKind): String = when (kind) {
    BundleKind.BACKUP -> say("safekeeping-file-backup")
    BundleKind.SYNC -> say("safekeeping-file-sync")
    BundleKind.TRANSFER -> say("safekeeping-file-transfer")
    BundleKind.SHARE -> say("safekeeping-file-share")
}

/** What is in a backup that was opened. */
@Composable
fun WhatIsInside(report: BackupReport) {
    val all = (report.accounts + report.inBin).toInt()
    Text(say("safekeeping-opens", number("accounts", all), number("codes", report.codes.toInt())))
    if (report.inBin > 0u) Quiet(say("safekeeping-opens-bin", number("count", report.inBin.toInt())))
    Quiet(say("safekeeping-file-made", day("date", report.madeAt)))
    report.lastChangeAt?.let { Quiet(say("safekeeping-opens-changed", day("date", it))) }
}
