// The app for phones: one Gradle module, this folder. `gradle assembleDebug`, `gradle assembleRelease`, `gradle testDebugUnitTest`.
// Needs Gradle 8.14, JDK 17, the Android SDK 35, NDK r28, cargo-ndk 4 and rustup's Android targets.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode = RepositoriesMode.FAIL_ON_PROJECT_REPOS
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "toride"
