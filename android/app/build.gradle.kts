import javax.inject.Inject
import org.gradle.process.ExecOperations
import org.jetbrains.kotlin.gradle.dsl.JvmTarget

plugins {
    alias(libs.plugins.android)
    alias(libs.plugins.kotlin)
    alias(libs.plugins.compose)
}

val repository: Directory = layout.projectDirectory.dir("../..")

// With everything else that is built.
layout.buildDirectory = repository.dir("target/gradle")

android {
    namespace = "app.toride"
    compileSdk = 35
    // r28 and later align libraries for memory pages of 16 KB.
    ndkVersion = "28.2.13676358"

    defaultConfig {
        applicationId = "app.toride"
        minSdk = 28
        targetSdk = 34
        versionCode = 1
        versionName = "0.1.0"
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }

    // The screens and the repository are compiled into this module; android/desktop compiles the same files.
    sourceSets.named("main") {
        kotlin.srcDirs("../core/src/main/kotlin", "../ui/src/main/kotlin")
    }

    androidResources {
        localeFilters += listOf("en", "ja")
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    // No list of dependencies that only the store can read.
    dependenciesInfo {
        includeInApk = false
        includeInBundle = false
    }

    testOptions.unitTests {
        isIncludeAndroidResources = true
        all { test ->
            test.systemProperty("jna.library.path", repository.dir("target/debug").asFile.path)
            test.systemProperty("toride.root", repository.asFile.path)
            test.systemProperty("toride.pictures", repository.dir("target/gradle/pictures").asFile.path)
        }
    }
}

kotlin {
    compilerOptions {
        jvmTarget = JvmTarget.JVM_17
        allWarningsAsErrors = true
    }
}

dependencies {
    implementation(libs.activity.compose)
    implementation(libs.compose.animation)
    implementation(libs.compose.foundation)
    implementation(libs.compose.icons)
    implementation(libs.compose.ui)
    implementation(libs.material3)
    implementation(libs.coroutines.android)
    // As aar: with JNA's native half for phones.
    implementation(variantOf(libs.jna) { artifactType("aar") })

    // As jar: with JNA's native half for the machine that runs the tests.
    testImplementation(libs.jna)
    testImplementation(libs.androidx.test.core)
    testImplementation(libs.compose.test)
    testImplementation(libs.coroutines.test)
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
}

/** Builds the Rust library for phones, by cargo-ndk. */
abstract class BuildLibrary @Inject constructor(private val exec: ExecOperations) : DefaultTask() {
    @get:InputFiles
    @get:PathSensitive(PathSensitivity.RELATIVE)
    abstract val sources: ConfigurableFileCollection

    @get:Input
    abstract val abis: ListProperty<String>

    @get:Input
    abstract val minSdk: Property<Int>

    @get:Input
    abstract val release: Property<Boolean>

    @get:Internal
    abstract val repository: DirectoryProperty

    @get:OutputDirectory
    abstract val output: DirectoryProperty

    @TaskAction
    fun build() {
        val targets = abis.get().flatMap { listOf("--target", it) }
        val profile = if (release.get()) listOf("--release") else emptyList()
        val place = listOf("--platform", "${minSdk.get()}", "--output-dir", output.get().asFile.path)
        exec.exec {
            workingDir(repository)
            commandLine(listOf("cargo", "ndk") + targets + place + listOf("build", "--locked", "--package", "toride") + profile)
        }
    }
}

/** Writes the Kotlin bindings, always from the debug library of this machine: a stripped one has lost what they need. */
abstract class WriteBindings @Inject constructor(private val exec: ExecOperations) : DefaultTask() {
    @get:InputFiles
    @get:PathSensitive(PathSensitivity.RELATIVE)
    abstract val sources: ConfigurableFileCollection

    @get:Internal
    abstract val repository: DirectoryProperty

    @get:OutputDirectory
    abstract val output: DirectoryProperty

    @TaskAction
    fun write() {
        val library = repository.file("target/debug/${System.mapLibraryName("toride")}").get().asFile.path
        val generator = listOf("--package", "toride-xtask", "--features", "bindgen", "--bin", "uniffi-bindgen", "--")
        val options = listOf("--language", "kotlin", "--no-format", "--out-dir", output.get().asFile.path)
        exec.exec {
            workingDir(repository)
            commandLine("cargo", "build", "--locked", "--package", "toride")
        }
        exec.exec {
            workingDir(repository)
            commandLine(listOf("cargo", "run", "--locked") + generator + "generate" + options + library)
        }
    }
}

val rust: FileTree = fileTree(repository) {
    include("Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "uniffi.toml", ".cargo/config.toml", "core/**")
}

androidComponents {
    onVariants { variant ->
        val name = variant.name.replaceFirstChar(Char::uppercase)
        val writeBindings = tasks.register<WriteBindings>("write${name}Bindings") {
            sources.from(rust)
            repository = layout.projectDirectory.dir("../..")
        }
        val buildLibrary = tasks.register<BuildLibrary>("build${name}Library") {
            sources.from(rust)
            abis = listOf("arm64-v8a", "armeabi-v7a", "x86_64")
            minSdk = variant.minSdk.apiLevel
            release = variant.buildType == "release"
            repository = layout.projectDirectory.dir("../..")
        }
        variant.sources.kotlin?.addGeneratedSourceDirectory(writeBindings, WriteBindings::output)
        variant.sources.jniLibs?.addGeneratedSourceDirectory(buildLibrary, BuildLibrary::output)
    }
}
