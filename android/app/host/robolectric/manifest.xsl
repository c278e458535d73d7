<?xml version="1.0" encoding="UTF-8"?>
<!--
  The little of Gradle's manifest merger that is needed here: it names the package, and leaves out what only tells the merger
  which parts of the libraries' manifests to drop (nothing of the libraries is merged in here).
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:tools="http://schemas.android.com/tools">
  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="/manifest">
    <xsl:copy>
      <xsl:attribute name="package">app.toride</xsl:attribute>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="*[@tools:node]"/>
</xsl:stylesheet>
