package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.unit.dp
import app.toride.ui.Tags
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes

/** Told of every letter: what a keyboard on the screen types is neither a touch of the app nor a key. */
val LocalTouched = staticCompositionLocalOf<() -> Unit> { {} }

/** What is typed into a passphrase field, and whether it may be seen. */
class PassphraseInput(val text: String, val visible: Boolean) {
    override fun toString() = "[passphrase input]"
}

/** A passphrase. The keyboard neither learns nor corrects it. */
@Composable
fun PassphraseField(
    label: String,
    tag: String,
    input: PassphraseInput,
    onChange: (PassphraseInput) -> Unit,
    onDone: () -> Unit,
    enabled: Boolean = true,
) {
    val typed = LocalTouched.current
    Labelled(label) { floating, spoken ->
        OutlinedTextField(
            value = input.text,
            onValueChange = {
                typed()
                onChange(PassphraseInput(it, input.visible))
            },
            modifier = spoken.fillMaxWidth().testTag(tag),
            enabled = enabled,
            label = floating,
            textStyle = LocalType.current.body,
            singleLine = true,
            shape = Shapes.field,
            colors = fieldColours(),
            visualTransformation = if (input.visible) VisualTransformation.None else PasswordVisualTransformation(),
            keyboardOptions = secretKeyboard.copy(imeAction = ImeAction.Done),
            keyboardActions = KeyboardActions(onDone = { onDone() }),
            trailingIcon = {
                IconAction(
                    icon = if (input.visible) Icons.EyeOff else Icons.Eye,
                    description = say(if (input.visible) "common-hide-passphrase" else "common-show-passphrase"),
                    tag = Tags.SHOW_PASSPHRASE,
                    onClick = { onChange(PassphraseInput(input.text, !input.visible)) },
                )
            },
        )
    }
}

/** A code, a recovery key or pasted text: monospaced, no learning, no correcting. */
@Composable
fun SecretField(
    label: String,
    tag: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    minLines: Int = 1,
    maxLines: Int = minLines,
    placeholder: String? = null,
    onDone: (() -> Unit)? = null,
    enabled: Boolean = true,
) {
    val typed = LocalTouched.current
    Labelled(label) { floating, spoken ->
        OutlinedTextField(
            value = value,
            onValueChange = {
                typed()
                onChange(it)
            },
            modifier = modifier.then(spoken).fillMaxWidth().heightIn(min = 56.dp).testTag(tag),
            enabled = enabled,
            label = floating,
            placeholder = placeholder?.let { { Text(it, style = LocalType.current.body) } },
            textStyle = LocalType.current.codeField,
            singleLine = maxLines == 1,
            minLines = minLines,
            maxLines = maxLines,
            shape = Shapes.field,
            colors = fieldColours(),
            keyboardOptions = secretKeyboard.copy(imeAction = if (onDone == null) ImeAction.Default else ImeAction.Done),
            keyboardActions = KeyboardActions(onDone = { onDone?.invoke() }),
        )
    }
}

/** A name, a search word, or some [lines] of text. */
@Composable
fun PlainField(
    label: String,
    tag: String,
    value: String,
    onChange: (String) -> Unit,
    placeholder: String? = null,
    problem: String? = null,
    keyboard: KeyboardType = KeyboardType.Text,
    lines: Int = 1,
    onDone: () -> Unit = {},
) {
    val typed = LocalTouched.current
    Labelled(label) { floating, spoken ->
        OutlinedTextField(
            value = value,
            onValueChange = {
                typed()
                onChange(it)
            },
            modifier = spoken.fillMaxWidth().testTag(tag),
            label = floating,
            placeholder = placeholder?.let { { Text(it) } },
            isError = problem != null,
            supportingText = problem?.let { { Alarm(it, Tags.FIELD_PROBLEM) } },
            textStyle = LocalType.current.body,
            singleLine = lines == 1,
            minLines = lines,
            shape = Shapes.field,
            colors = fieldColours(),
            // An account name is nobody's business either: no learning keyboard.
            keyboardOptions = KeyboardOptions(autoCorrectEnabled = false, keyboardType = keyboard, imeAction = if (lines == 1) ImeAction.Done else ImeAction.Default),
            keyboardActions = KeyboardActions(onDone = { onDone() }),
        )
    }
}

/**
 * A label in the edge of its field has room for one line. In large letters it stands above the field instead, where it may wrap.
 *
 * @param field takes the label for its edge, if it goes there, and what a screen reader calls it by
 */
@Composable
private fun Labelled(label: String, field: @Composable (floating: (@Composable () -> Unit)?, spoken: Modifier) -> Unit) {
    if (largeText()) {
        Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Quiet(label, Modifier.clearAndSetSemantics {})
            field(null, Modifier.semantics { contentDescription = label })
        }
    } else {
        field({ Text(label) }, Modifier)
    }
}

private val secretKeyboard = KeyboardOptions(
    capitalization = KeyboardCapitalization.None,
    autoCorrectEnabled = false,
    keyboardType = KeyboardType.Password,
)

@Composable
private fun fieldColours() = OutlinedTextFieldDefaults.colors(
    focusedContainerColor = LocalColours.current.surface,
    unfocusedContainerColor = LocalColours.current.surface,
    disabledContainerColor = LocalColours.current.surface,
    unfocusedBorderColor = LocalColours.current.muted,
)
